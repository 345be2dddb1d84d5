using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>Under what the customer wrote: what the intake was told beside it, and what it lacks, for who triages and who starts.</summary>
public partial class IntakePanel
{
    private IReadOnlyList<IntakeAnswer> _answers = [];
    private int _shown;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required IntakeAnswersQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    /// <summary>Whoever works on it still wants to know; afterwards nobody asks any more.</summary>
    private bool ShowsMissing =>
        Ticket.MissingIntakeItems != IntakeItems.None
        && Ticket.State
            is TicketState.New
                or TicketState.Queued
                or TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding
                or TicketState.Escalated;

    protected override async Task OnParametersSetAsync()
    {
        // Answers are facts: read once.
        if (_shown != Ticket.Number)
        {
            _shown = Ticket.Number;
            _answers = await Query.RunAsync(
                await Person.GetAsync(),
                Ticket.Number,
                CancellationToken.None
            );
        }
    }
}
