using System.Globalization;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Urls;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions.Remedies;

/// <summary>Offers the ways out of refusals on a ticket’s page: only those that the person has on this ticket now.</summary>
public sealed class TicketRemedies(
    TicketView view,
    IReadOnlyList<TicketAction> actions,
    TicketActionLauncher launcher
) : IRefusalRemedies
{
    /// <summary>Returns the button that opens an action; null if the person doesn’t have it.</summary>
    public RefusalRemedy? For(TicketAction action) =>
        actions.Contains(action)
            ? RefusalRemedy.Button(TicketActionText.Label(action), () => launcher.OpenAsync(action))
            : null;

    public RefusalRemedy? For(Refusal refusal) =>
        TicketRemedyRules.For(refusal.Code) is { } remedy ? Create(remedy, refusal) : null;

    private RefusalRemedy? Create(TicketRemedy remedy, Refusal refusal) =>
        remedy switch
        {
            TicketRemedy.Classify => view.Ticket
                is { Kind: TicketKind.Bug, State: TicketState.Started }
                ? RefusalRemedy.Link(
                    TicketsTexts.Remedy_Classify,
                    PagePaths.Classification(
                        view.Ticket.Number,
                        view.Ticket.BugClass is null
                            ? PagePaths.ClassifyByQuestions
                            : PagePaths.ClassifyByChoice
                    )
                )
                : null,
            TicketRemedy.ChangeSize => For(TicketAction.ChangeSize),
            TicketRemedy.ChangeKind => For(TicketAction.ChangeKind),
            TicketRemedy.HandToSales => For(TicketAction.HandToSales),
            TicketRemedy.DecideFourHours => For(TicketAction.ApproveFinish)
                ?? For(TicketAction.HandToSales),
            TicketRemedy.ChooseFunding => RefusalRemedy.Link(
                TicketsTexts.Time_SeeChoices,
                PagePaths.Funding(view.Ticket.Number)
            ),
            TicketRemedy.OpenNamedTicket => refusal.Data is [int number, ..]
            && number != view.Ticket.Number
                ? TicketLink(number)
                : null,
            TicketRemedy.OpenSurvivor => view.Survivor is { } survivor
                ? TicketLink(survivor.Number)
                : ShowActions(),
            TicketRemedy.OpenEscalation => view.Ticket.EscalationNo is { } escalation
                ? RefusalRemedy.Link(
                    Formats.Text(TicketsTexts.Remedy_OpenEscalation, escalation),
                    string.Create(CultureInfo.InvariantCulture, $"escalations/{escalation}")
                )
                : null,
            TicketRemedy.OpenCustomer => RefusalRemedy.Link(
                view.Customer.Name,
                $"customers/{Uri.EscapeDataString(view.Customer.Number)}"
            ),
            TicketRemedy.NewTicket => RefusalRemedy.Link(
                ShellTexts.Nav_NewTicket,
                $"tickets/new?customer={Uri.EscapeDataString(view.Customer.Number)}"
            ),
            TicketRemedy.ShowActions => ShowActions(),
        };

    private RefusalRemedy? ShowActions() =>
        actions.Count > 0
            ? RefusalRemedy.Button(TicketsTexts.Action_More, () => launcher.OpenAsync(null))
            : null;

    private static RefusalRemedy TicketLink(int number) =>
        RefusalRemedy.Link(
            Formats.Text(TicketsTexts.Remedy_OpenTicket, number),
            PagePaths.Ticket(number)
        );
}
