using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>
/// Offers, where a team lead decides about a ticket, to record that the customer chose the hourly rate for its uncovered time (F5).
/// </summary>
public partial class UncoveredRatePanel
{
    private FundingView? _view;
    private FundingChoiceDialog? _choice;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required FundingQuery Query { get; init; }

    private bool IsVisible => Ticket.UncoveredMinutes > Ticket.UndecidedMinutes;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number)
        || change == new Change(ChangeTopic.Account, Ticket.CustomerId);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = IsVisible ? await Query.RunAsync(Actor, Ticket.Number, ct) : null;

    private Task OpenAsync() =>
        _choice!.OpenAsync(FundingChoiceKind.HourlyRate, _view!, Clock.Today);
}
