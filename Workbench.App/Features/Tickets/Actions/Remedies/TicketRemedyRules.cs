using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Actions.Remedies;

/// <summary>
/// Decides in one place which way out of a refusal a ticket’s page offers. Null means that the field beside the text, or trying
/// again, is the way out.
/// </summary>
public static class TicketRemedyRules
{
    public static TicketRemedy? For(RefusalCode code) =>
        code switch
        {
            RefusalCode.BugNotClassified
            or RefusalCode.TroubleshootingCapReached
            or RefusalCode.KindNotChangeable => TicketRemedy.Classify,
            RefusalCode.NoPlannedTimeLeft or RefusalCode.SizeRequired => TicketRemedy.ChangeSize,
            RefusalCode.NotABug => TicketRemedy.ChangeKind,
            RefusalCode.BundleOverFourHours => TicketRemedy.HandToSales,
            RefusalCode.FourHourDecisionNeeded or RefusalCode.FourHourLimitExceeded =>
                TicketRemedy.DecideFourHours,
            RefusalCode.ChoiceDoesNotCoverShortfall
            or RefusalCode.PriceChanged
            or RefusalCode.WorkAlreadyStarted => TicketRemedy.ChooseFunding,
            RefusalCode.TimerAlreadyRunning => TicketRemedy.OpenNamedTicket,
            RefusalCode.TicketAcceptsNoTime or RefusalCode.MergeNotReversible =>
                TicketRemedy.OpenSurvivor,
            RefusalCode.EscalationOfTicketDecided => TicketRemedy.OpenEscalation,
            RefusalCode.NoAgreement => TicketRemedy.OpenCustomer,
            RefusalCode.TooLateToReopen => TicketRemedy.NewTicket,
            RefusalCode.TransitionNotAllowed => TicketRemedy.ShowActions,
            _ => null,
        };
}
