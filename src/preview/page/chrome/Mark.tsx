/** A sheet with its first rows filled: the mark of the preview. */
export function Mark() {
  return (
    <svg className="mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="1" y="1" width="20" height="20" rx="3" fill="#FFFFFF" />
      <rect x="4" y="4" width="4" height="4" fill="#107C41" />
      <rect x="9" y="4" width="4" height="4" fill="#21A366" />
      <rect x="14" y="4" width="4" height="4" fill="#33C481" />
      <rect x="4" y="9" width="4" height="4" fill="#21A366" />
      <rect x="9" y="9" width="4" height="4" fill="#33C481" />
      <rect x="14" y="9" width="4" height="4" fill="#C8EBD8" />
      <rect x="4" y="14" width="4" height="4" fill="#33C481" />
      <rect x="9" y="14" width="4" height="4" fill="#C8EBD8" />
      <rect x="14" y="14" width="4" height="4" fill="#E3F3EA" />
    </svg>
  );
}
