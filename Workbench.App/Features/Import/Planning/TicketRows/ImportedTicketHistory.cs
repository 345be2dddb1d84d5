using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// As much of a ticket's history as the folder knows: submitted, each wait and the way back from it, delivered where the row says
/// so, and the present state, dated on the import.
/// </summary>
internal sealed class ImportedTicketHistory
{
    /// <summary>The reason of every change that an import tells.</summary>
    public const string Reason = "import";

    private readonly List<TicketChange> changes = [];
    private readonly TicketCsvRow row;
    private readonly Actor actor;
    private readonly TicketState workingState;

    private ImportedTicketHistory(TicketCsvRow row, Actor actor) =>
        (this.row, this.actor, workingState) = (
            row,
            actor,
            WorkingState(row.State, row.Technician.Length > 0)
        );

    public static IReadOnlyList<TicketChange> Create(
        TicketCsvRow row,
        ImportedWaits waits,
        Actor actor,
        DateTime now
    )
    {
        var history = new ImportedTicketHistory(row, actor);
        var points = waits.Completed.SelectMany(history.TransitionsOf).ToList();
        if (row.DeliveredAt is { } delivered)
        {
            points.Add((delivered, TicketState.Delivered));
        }

        if (waits is { HasOpenWaitRow: true, WaitingSince: { } since })
        {
            points.Add((since, row.State));
        }

        history.Add(row.SubmittedAt, TicketState.New);

        // The order is stable: a wait that ends with the delivery ends before it.
        foreach (var (at, to) in points.OrderBy(p => p.At))
        {
            history.MoveTo(at, to);
        }

        var last = history.changes[^1];
        if (last.ToState != row.State)
        {
            history.Add(now > last.ChangedAt ? now : last.ChangedAt, row.State);
        }

        return history.changes;
    }

    /// <summary>What a ticket goes to a wait from and comes back to.</summary>
    public static TicketState WorkingState(TicketState now, bool hasTechnician) =>
        now == TicketState.New ? TicketState.New
        : hasTechnician ? TicketState.Started
        : TicketState.Queued;

    private (DateTime At, TicketState To)[] TransitionsOf(WaitPeriod wait) =>
        [(wait.From, wait.State), (wait.To, workingState)];

    private void MoveTo(DateTime at, TicketState to)
    {
        var from = changes[^1].ToState;
        if (Pause.IsPause(to) && !Pause.IsPause(from) && from != workingState)
        {
            Add(at, workingState);
        }

        if (changes[^1].ToState != to)
        {
            Add(at, to);
        }
    }

    private void Add(DateTime at, TicketState to) =>
        changes.Add(
            new(
                row.Number,
                changes.Count + 1,
                at,
                actor.Id,
                actor.Name,
                TicketChangeKind.Imported,
                changes.Count == 0 ? null : changes[^1].ToState,
                to,
                Reason
            )
        );
}
