using System.Globalization;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>
/// Offers the ways out of refusals on an escalation’s page. Where it offers none, the field or the button beside the text is the
/// way out.
/// </summary>
public sealed class EscalationRemedies(EscalationDetails card) : IRefusalRemedies
{
    public RefusalRemedy? For(Refusal refusal) =>
        refusal.Code switch
        {
            RefusalCode.EscalationOwnedByOther or RefusalCode.EscalationAlreadyDecided =>
                RefusalRemedy.Link(ShellTexts.Nav_Escalations, "escalations"),
            RefusalCode.NoAgreement => RefusalRemedy.Link(
                card.Customer.Name,
                $"customers/{Uri.EscapeDataString(card.Customer.Number)}?show=agreement"
            ),
            RefusalCode.TransitionNotAllowed
            or RefusalCode.EscalationOfTicketDecided
                when card.Tickets is [{ Ticket.Number: var number }, ..] => RefusalRemedy.Link(
                Formats.Text(EscalationsTexts.OpenTicket, number),
                string.Create(CultureInfo.InvariantCulture, $"tickets/{number}")
            ),
            _ => null,
        };
}
