import { Compilation, sources, type Compiler } from 'webpack';
import type { FunctionsFile } from './completeMetadata';
import { functionsFiles } from './functionsFiles';
import { supportPage } from './supportPage';
import { README, tableOfReadme } from './tableOfReadme';

const NAME = 'CompleteFunctionsPlugin';
const ENGLISH = 'functions.json';
const RUSSIAN = 'functions.ru-RU.json';
const SUPPORT = 'support.html';

/** Completes the generated functions.json, adds its Russian version, and the page that both link to for help. */
export class CompleteFunctionsPlugin {
  /** `url`: where the add-in will be served, without a slash at the end. */
  constructor(private readonly url: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => this.complete(compilation));
    });
  }

  private complete(compilation: Compilation): void {
    const generated = compilation.getAsset(ENGLISH);
    if (!generated) return; // the generator has put its errors into the compilation
    const file = JSON.parse(generated.source.source().toString()) as FunctionsFile;
    const { english, russian } = functionsFiles(file, `${this.url}/${SUPPORT}`);
    compilation.updateAsset(ENGLISH, json(english));
    compilation.emitAsset(RUSSIAN, json(russian));
    compilation.fileDependencies.add(README);
    compilation.emitAsset(SUPPORT, new sources.RawSource(supportPage(english, russian, tableOfReadme())));
  }
}

function json(file: FunctionsFile): sources.RawSource {
  return new sources.RawSource(`${JSON.stringify(file, null, 2)}\n`);
}
