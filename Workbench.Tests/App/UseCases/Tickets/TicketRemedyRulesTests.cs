using FluentAssertions;
using Workbench.App.Features.Tickets.Actions.Remedies;
using Workbench.Domain;
using Xunit;
using static Workbench.App.Features.Tickets.Actions.Remedies.TicketRemedy;
using static Workbench.Domain.RefusalCode;

namespace Workbench.Tests.UseCases.Tickets;

/// <summary>Says for each refusal on a ticket the way out that the page offers, or why it offers none.</summary>
[Rule("K4")]
public sealed class TicketRemedyRulesTests
{
    private static readonly Dictionary<RefusalCode, TicketRemedy> WaysOut = new()
    {
        [TransitionNotAllowed] = ShowActions,
        [TicketAcceptsNoTime] = OpenSurvivor,
        [MergeNotReversible] = OpenSurvivor,
        [TimerAlreadyRunning] = OpenNamedTicket,
        [SizeRequired] = ChangeSize,
        [NoPlannedTimeLeft] = ChangeSize,
        [BugNotClassified] = Classify,
        [TroubleshootingCapReached] = Classify,
        [KindNotChangeable] = Classify,
        [NotABug] = ChangeKind,
        [EscalationOfTicketDecided] = OpenEscalation,
        [TooLateToReopen] = NewTicket,
        [FourHourLimitExceeded] = DecideFourHours,
        [FourHourDecisionNeeded] = DecideFourHours,
        [BundleOverFourHours] = HandToSales,
        [ChoiceDoesNotCoverShortfall] = ChooseFunding,
        [PriceChanged] = ChooseFunding,
        [WorkAlreadyStarted] = ChooseFunding,
        [NoAgreement] = OpenCustomer,
    };

    /// <summary>Refusals of ticket actions without a button, and why.</summary>
    private static readonly Dictionary<RefusalCode, string> WithoutButton = new()
    {
        [NotAllowed] = "only an administrator gives roles",
        [NotFound] = "there is nothing to lead to",
        [ConcurrencyConflict] =
            "the page shows the current version, and the same button tries again",
        [SentWithOtherContent] = "it was done before; the page shows what was saved",
        [DraftAlreadySent] = "it was sent; writing on is the way out",
        [Busy] = "the same button tries again",
        [TextMissing] = "the field is beside the text",
        [TextTooLong] = "the field is beside the text",
        [TextUnstorable] = "the field is beside the text",
        [MinutesOutOfRange] = "the field is beside the text",
        [WorkDateOutOfRange] = "the field is beside the text",
        [LateRegistrationPeriodOver] = "the field is beside the text",
        [EstimateOutsideSize] = "the fields for size and estimate are beside the text",
        [LeftOutReasonRequired] = "the field is beside the text",
        [ClassReasonRequired] = "the field is beside the text",
        [NotYourTicket] = "only its technician or a team lead hands it over",
        [NotYourTimeEntry] = "only a team lead corrects it",
        [NotYourFile] = "only the person or a team lead removes it",
        [NoTimerRunning] = "the button that starts one is beside the text",
        [AlreadyAssignedToTechnician] = "the list of technicians is beside the text",
        [NotATechnician] = "the list of technicians is beside the text",
        [NotOpenTicketOfCustomer] = "the list of tickets is beside the text",
        [SameTicket] = "the field is beside the text",
        [FollowUpNotAllowed] = "the field is beside the text",
        [TooManyStartedTickets] = "the field for the reason is beside the text",
        [TimeEntryNotFound] = "the page shows the time as it is now",
        [AnswerOutOfOrder] = "the page shows the next question",
        [ReportNotOpen] = "the list of reports is beside the text",
        [ReportOfOtherClass] = "the list of reports is beside the text",
        [NothingToChoose] = "nothing is missing any more",
        [NothingToWaive] = "it is decided already",
        [NothingToReview] = "it is reviewed or finished already",
        [NothingToCover] = "nothing is uncovered any more",
        [FileTooLarge] = "another file is the way out",
        [FileEmpty] = "another file is the way out",
        [TooManyFiles] = "the list of files is beside the text",
        [SameTicketRelated] = "the field is beside the text",
        [NotInBundle] = "the panel shows the bundle as it is now",
        [NotYourNote] = "only its author changes it",
    };

    /// <summary>Refusals that no action on a ticket returns: those of customers, agreements, people, imports, periods.</summary>
    private static readonly RefusalCode[] Elsewhere =
    [
        CustomerNumberTaken,
        WorkBeforeLaunch,
        PackageUnknown,
        PackageExists,
        JoinNeedsImportedPerson,
        PersonJoined,
        PlaceholderUnknown,
        ReplyNameTaken,
        PackageOutOfRange,
        CardTooSmall,
        AgreementExists,
        AgreementStartOutOfRange,
        CardTooLarge,
        CardLapsed,
        HoursHeld,
        PackageUnchanged,
        AgreementEnded,
        AgreementNotEnded,
        AgreementEndNotReversible,
        LastDayOutOfRange,
        WorkAfterLastDay,
        CardAlreadyUsed,
        AlreadyReversed,
        EmailTaken,
        EmailInvalid,
        RoleRequired,
        LastAdministrator,
        LinkExpired,
        PasswordTooShort,
        PasswordEasyToGuess,
        CurrentPasswordWrong,
        CodeWrong,
        TwoFactorRequired,
        TooManyWrongPasswords,
        ImportRejected,
        ImportFileUnknown,
        EscalationOwnedByOther,
        EscalationNotPickedUp,
        EscalationAlreadyDecided,
        RescopeIncomplete,
        PeriodEndsBeforeStart,
        ExtraDaysOutOfRange,
        ReminderDateOutOfRange,
        TelephoneInvalid,
        MainContactNeeded,
        TooManyContacts,
        ForecastPastTooThin,
        ForecastNothingDelivered,
        ForecastPastUnstable,
        LapseWarningNotDue,
        PlanExpired,
        PlanHoursOutOfRange,
        PlanPriceOutOfRange,
        PlanEndsBeforeStart,
        OfferReplaced,
        AnswerDateOutOfRange,
        FollowUpOutOfRange,
        SplitIncomplete,
        BillingMonthNotBegun,
        BillingMonthLocked,
        BillingMonthNotLocked,
        NothingToHandOver,
        BillingBasisChanged,
        HandOverUndone,
        HandOverCorrected,
        InvoiceBeingSent,
        SplitChangesNothing,
        PackageNotSold,
        SettingOutOfRange,
        SettingChoiceUnknown,
        SettingTimeInvalid,
        SettingMonthInvalid,
        CardTiersInvalid,
        SettingUnchanged,
        SettingDateOutOfRange,
        AbsenceCancelled,
        AbsenceOfAnother,
        AbsenceOver,
        AbsenceDateOutOfRange,
        AbsenceTooLong,
        AbsenceOverlaps,
        TicketsInHand,
        TooManyForTechnician,
        CalendarUnreadable,
        CalendarTooLarge,
    ];

    [Fact]
    public void Each_refusal_has_a_way_out_or_says_why_not()
    {
        WaysOut
            .Keys.Concat(WithoutButton.Keys)
            .Concat(Elsewhere)
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeEquivalentTo(Enum.GetValues<RefusalCode>());
        foreach (var code in Enum.GetValues<RefusalCode>())
        {
            TicketRemedyRules
                .For(code)
                .Should()
                .Be(WaysOut.TryGetValue(code, out var way) ? way : null, $"{code}");
        }
    }
}
