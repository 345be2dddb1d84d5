using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Says, before work starts, why the hours don't suffice; and afterwards what time found no hours.</summary>
public partial class HoursVerdict
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    private (string Verdict, string Text)? Sentence =>
        View.Ticket.State is TicketState.Queued or TicketState.AwaitingFunding
            ? View.Hours.Match<(string, string)?>(
                _ => null,
                _ => null,
                notLaunched =>
                    (
                        Texts.Ticket_NotLaunchedVerdict,
                        Formats.Text(
                            Texts.Ticket_NotLaunchedText,
                            notLaunched.LaunchedOn is { } on
                                ? Formats.Date(on)
                                : Texts.Ticket_NoLaunchDate
                        )
                    ),
                _ =>
                    (
                        Texts.Ticket_NoAgreementVerdict,
                        Formats.Text(Texts.Ticket_NoAgreementText, View.Customer.Name)
                    ),
                missing =>
                    (
                        Formats.Text(Texts.Ticket_ShortVerdict, missing.By),
                        Formats.Text(
                            Texts.Ticket_ShortText,
                            View.Customer.Name,
                            missing.Available,
                            View.Ticket.Planned
                        )
                    )
            )
            : null;
}
