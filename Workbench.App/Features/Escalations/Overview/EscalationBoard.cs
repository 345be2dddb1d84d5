using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>The columns of the board.</summary>
/// <param name="ToPickUp">All that wait for pick-up, whatever the filter.</param>
/// <param name="Mine">The open ones that the current person picked up, whatever the filter.</param>
/// <param name="TooManyCustomers">Whether more customers match the typed text than are looked at.</param>
public sealed record EscalationBoard(
    EscalationFilter Filter,
    IReadOnlyList<EscalationBoard.Column> Columns,
    int ToPickUp,
    int Mine,
    bool TooManyCustomers
)
{
    /// <summary>The maximum number of escalations in a column of the whole board.</summary>
    public const int MaxRows = 8;

    /// <summary>The maximum number of escalations where one column is shown.</summary>
    public const int MaxRowsOfOneColumn = 100;

    public IReadOnlyList<EscalationRow> RowsOf(EscalationStage stage) =>
        Columns.FirstOrDefault(c => c.Stage == stage)?.Rows ?? [];

    /// <summary>One column: what is to be done first comes first, and of what is decided the latest.</summary>
    /// <param name="HasMore">Whether there are more than are shown.</param>
    public sealed record Column(
        EscalationStage Stage,
        IReadOnlyList<EscalationRow> Rows,
        bool HasMore
    );
}
