namespace Workbench.Domain.Agreements.Contacts;

/// <summary>
/// A contact of a customer as it was from a moment on. Append-only: the latest revision of a contact counts, and the earlier ones
/// stay as history.
/// </summary>
/// <param name="ContactNo">Counted per customer, never used again.</param>
/// <param name="No">Counted per contact.</param>
/// <param name="IsRemoved">Whether the person is no longer a contact.</param>
/// <param name="RecordedAt">UTC.</param>
public sealed record ContactRevision(
    int CustomerId,
    int ContactNo,
    int No,
    string Name,
    string Role,
    string Email,
    string Telephone,
    ContactLanguage? Language,
    string Note,
    bool IsMain,
    bool IsRemoved,
    DateTime RecordedAt,
    int RecordedById,
    string RecordedByName
) : IAppendOnly
{
    public const int MaxRoleLength = 100;
    public const int MaxTelephoneLength = 40;
    public const int MaxNoteLength = 1_000;
}
