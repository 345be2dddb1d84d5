using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>Shows the customer of the ticket: whether hours can be drawn, how many, and the open tickets.</summary>
public partial class CustomerCard
{
    [Parameter, EditorRequired]
    public required IntakeCustomer Customer { get; set; }

    private (TagKind Kind, string Text) Verdict =>
        !Customer.HasAgreement ? (TagKind.Due, TicketsTexts.NewTicket_NoAgreement)
        : !Customer.IsLaunched
            ? (
                TagKind.Due,
                Customer.Customer.LaunchedOn is { } on
                    ? Formats.Text(TicketsTexts.NewTicket_LaunchesOn, Formats.Date(on))
                    : TicketsTexts.NewTicket_NoLaunchDate
            )
        : Customer.Available.Value == 0 ? (TagKind.Due, TicketsTexts.NewTicket_NoHours)
        : (TagKind.Ok, Formats.Text(TicketsTexts.NewTicket_Available, Customer.Available));
}
