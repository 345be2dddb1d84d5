namespace Workbench.Domain.Agreements.CustomerNotes;

/// <summary>An internal note about a customer with its history.</summary>
/// <param name="Entries">The history, the oldest entry first; the first one wrote the note.</param>
public sealed record CustomerNote(IReadOnlyList<CustomerNoteEntry> Entries)
{
    public int No => Entries[0].NoteNo;

    public string Author => Entries[0].RecordedByName;

    public DateTime WrittenAt => Entries[0].RecordedAt;

    /// <summary>The latest text.</summary>
    public string Text => Texts[^1].Text;

    /// <summary>The texts, the oldest first.</summary>
    public IReadOnlyList<CustomerNoteEntry> Texts =>
        [.. Entries.Where(e => e.Kind is CustomerNoteKind.Written or CustomerNoteKind.Edited)];

    /// <summary>The entry that removed the note; null if nobody did.</summary>
    public CustomerNoteEntry? Removal =>
        Entries.FirstOrDefault(e => e.Kind == CustomerNoteKind.Removed);

    /// <summary>The number of the latest entry. It tells whether somebody else changed the note.</summary>
    public int Version => Entries[^1].No;

    /// <summary>Returns whether somebody wrote the note, so that they may change it.</summary>
    public bool IsBy(Actor actor) => Entries[0].RecordedById == actor.Id;

    /// <summary>Writes a note.</summary>
    /// <param name="no">The next number of the customer's entries.</param>
    public static Result<CustomerNoteEntry> Write(
        int customerId,
        int no,
        string text,
        Actor actor,
        DateTime now
    ) =>
        CheckText(text) is { } refusal
            ? refusal
            : new CustomerNoteEntry(
                customerId,
                no,
                no,
                CustomerNoteKind.Written,
                text.Trim(),
                now,
                actor.Id,
                actor.Name
            );

    /// <summary>Writes another text. Only the author may.</summary>
    public Result<CustomerNoteEntry> Edit(int no, string text, Actor actor, DateTime now) =>
        CheckAuthor(actor) is { } notTheirs ? notTheirs
        : CheckText(text) is { } refusal ? refusal
        : Follow(no, CustomerNoteKind.Edited, text.Trim(), actor, now);

    /// <summary>Removes the note. Only the author or a team lead may. The history keeps it.</summary>
    public Result<CustomerNoteEntry> Remove(int no, Actor actor, DateTime now) =>
        Removal is not null ? Refusal.Because(RefusalCode.NotFound, No)
        : !actor.HasAny(Roles.TeamLead) && CheckAuthor(actor) is { } notTheirs ? notTheirs
        : Follow(no, CustomerNoteKind.Removed, "", actor, now);

    /// <summary>Puts the note at the top of the customer’s page, or takes it from there.</summary>
    public Result<CustomerNoteEntry> Pin(int no, bool isPinned, Actor actor, DateTime now) =>
        Removal is not null
            ? Refusal.Because(RefusalCode.NotFound, No)
            : Follow(
                no,
                isPinned ? CustomerNoteKind.Pinned : CustomerNoteKind.Unpinned,
                "",
                actor,
                now
            );

    private Refusal? CheckAuthor(Actor actor) =>
        Removal is not null ? Refusal.Because(RefusalCode.NotFound, No)
        : IsBy(actor) ? null
        : Refusal.Because(RefusalCode.NotYourNote);

    private static Refusal? CheckText(string text) =>
        TextCheck.Required(FieldName.Text, text, CustomerNoteEntry.MaxTextLength);

    private CustomerNoteEntry Follow(
        int no,
        CustomerNoteKind kind,
        string text,
        Actor actor,
        DateTime now
    ) => new(Entries[0].CustomerId, no, No, kind, text, now, actor.Id, actor.Name);
}
