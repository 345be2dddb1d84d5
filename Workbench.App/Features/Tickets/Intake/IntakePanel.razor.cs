using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>Shows the checklist answers of a ticket and what is missing, for triage and for the technician.</summary>
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

    /// <summary>Whether missing items are shown: only while somebody works on the ticket.</summary>
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
        // Answers never change, so they are read once.
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
