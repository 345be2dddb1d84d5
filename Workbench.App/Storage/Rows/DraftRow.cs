namespace Workbench.App.Storage.Rows;

/// <summary>What somebody is writing and has not sent. The last word wins; nobody else sees it.</summary>
/// <param name="TicketNumber">Zero for a ticket that is not submitted yet.</param>
/// <param name="Field">Which field of the page.</param>
public sealed record DraftRow(
    int PersonId,
    int TicketNumber,
    string Field,
    string Text,
    DateTime At
) : IUnversioned
{
    public const int FieldLength = 50;
    public const int TextLength = 50_000;
}
