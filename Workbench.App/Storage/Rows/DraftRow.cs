namespace Workbench.App.Storage.Rows;

/// <summary>A text that a person is writing and hasn't sent. The last save wins. Nobody else sees it.</summary>
/// <param name="TicketNumber">Zero for a ticket that isn't submitted yet.</param>
/// <param name="Field">The field of the page.</param>
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
