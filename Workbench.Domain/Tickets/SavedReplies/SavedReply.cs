namespace Workbench.Domain.Tickets.SavedReplies;

/// <summary>
/// A text that technicians send often, in both languages of the customers, with placeholders that are filled in where it is
/// inserted. At least one language has a text.
/// </summary>
public sealed record SavedReply(int Id, string Name, string SwedishText, string EnglishText)
{
    public const int MaxNameLength = 80;
    public const int MaxTextLength = 5_000;

    /// <summary>Creates a reply. Refuses texts that can't be stored, and placeholders that nothing would fill in.</summary>
    public static Result<SavedReply> Create(
        int id,
        string name,
        string swedishText,
        string englishText
    ) =>
        (
            TextCheck.RequiredLine(FieldName.Name, name, MaxNameLength)
            ?? TextCheck.Optional(FieldName.Text, swedishText, MaxTextLength)
            ?? TextCheck.Optional(FieldName.Text, englishText, MaxTextLength)
            ?? (
                string.IsNullOrWhiteSpace(swedishText) && string.IsNullOrWhiteSpace(englishText)
                    ? Refusal.Because(RefusalCode.TextMissing, FieldName.Text)
                    : ReplyPlaceholders.Check(swedishText) ?? ReplyPlaceholders.Check(englishText)
            )
        )
            is { } refusal
            ? refusal
            : new SavedReply(id, name.Trim(), swedishText.Trim(), englishText.Trim());

    /// <summary>Returns the text in a language; in the other one if there is none.</summary>
    public string TextIn(bool swedish) =>
        (swedish || EnglishText.Length == 0) && SwedishText.Length > 0 ? SwedishText : EnglishText;
}
