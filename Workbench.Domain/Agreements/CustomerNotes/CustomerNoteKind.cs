namespace Workbench.Domain.Agreements.CustomerNotes;

/// <summary>What was done to a note about a customer.</summary>
public enum CustomerNoteKind
{
    Written,

    /// <summary>The author wrote another text.</summary>
    Edited,

    /// <summary>It became the note at the top of the customer’s page.</summary>
    Pinned,

    /// <summary>It is no longer the note at the top.</summary>
    Unpinned,
    Removed,
}
