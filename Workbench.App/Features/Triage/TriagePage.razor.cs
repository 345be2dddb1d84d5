using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>
/// Shows the tickets that wait for triage one at a time, oldest first. After a decision the next one is shown at once, and a
/// wrong decision can be undone.
/// </summary>
public partial class TriagePage
{
    private IReadOnlyList<TriageQuery.TriageRow> _rows = [];
    private TriageView? _view;
    private TriagedTicket? _last;
    private Guid _undo;
    private Refusal? _refusal;

    /// <summary>The number of the ticket in the address; null for the oldest.</summary>
    [SupplyParameterFromQuery(Name = "ticket")]
    private int? Wanted { get; set; }

    [Inject]
    public required TriageQuery Query { get; init; }

    [Inject]
    public required TriageTicket Triage { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool CanTriage => Actor.HasAny(Roles.Technician | Roles.TeamLead);

    private string? SummaryText =>
        IsLoaded
            ? Formats.Text(
                _rows.Count < TriageQuery.PageSize ? TriageTexts.Sum : TriageTexts.SumCapped,
                _rows.Count
            )
            : null;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && Wanted is { } requested && requested != _view?.Ticket.Number)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var rows = await Query.RunAsync(Actor, ct);
        var number = Next(rows);
        var view = number is { } shown ? await Query.GetAsync(Actor, shown, ct) : null;
        (_rows, _view) = (rows, view);
    }

    /// <summary>
    /// Returns the requested ticket, or else the shown one, or else the oldest, so that the shown ticket is never replaced.
    /// </summary>
    private int? Next(IReadOnlyList<TriageQuery.TriageRow> rows) =>
        Among(rows, Wanted)
        ?? Among(rows, _view?.Ticket.Number)
        ?? (rows.Count > 0 ? rows[0].Ticket.Number : null);

    private static Dictionary<string, object> SlotParameters(Ticket ticket) =>
        new(StringComparer.Ordinal) { ["Ticket"] = ticket };

    private static int? Among(IReadOnlyList<TriageQuery.TriageRow> rows, int? number) =>
        rows.Any(r => r.Ticket.Number == number) ? number : null;

    private int Days(Ticket ticket) => (int)(Clock.UtcNow - ticket.SubmittedAt).TotalDays;

    private async Task OnTriagedAsync(TriagedTicket triaged)
    {
        (_last, _undo, _refusal) = (triaged, Guid.NewGuid(), null);
        await GoAsync(null);
    }

    private async Task UndoAsync()
    {
        if (_last is not { } last)
        {
            return;
        }

        var target = new TicketCommandTarget(last.Number, null, _undo);
        _refusal = (await Triage.UndoAsync(Actor, target, CancellationToken.None)).Refusal;
        _undo = Guid.NewGuid();
        if (_refusal is null)
        {
            _last = null;
            await GoAsync(last.Number);
        }
    }

    private async Task GoAsync(int? number)
    {
        Wanted = number;
        Navigation.NavigateTo(
            number is { } shown
                ? string.Create(CultureInfo.InvariantCulture, $"triage?ticket={shown}")
                : "triage",
            replace: true
        );
        await ReadAsync(DisposalToken);
    }
}
