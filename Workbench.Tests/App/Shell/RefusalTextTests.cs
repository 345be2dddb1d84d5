using FluentAssertions;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class RefusalTextTests
{
    public static TheoryData<RefusalCode> Codes => [.. Enum.GetValues<RefusalCode>()];

    public static TheoryData<FieldName> Fields => [.. Enum.GetValues<FieldName>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_refusal_is_a_whole_sentence_in_both_languages(RefusalCode code)
    {
        foreach (var language in Languages.All)
        {
            var sentence = CultureRunner.Run(language, () => RefusalText.For(CreateSample(code)));

            sentence
                .Should()
                .EndWith(".")
                .And.NotContainAny("{", "}")
                .And.NotContain(code.ToString());
            sentence.Should().NotContain("System.").And.NotContain("  ");
        }
    }

    [Fact]
    public void Each_language_has_its_own_text() =>
        Enum.GetValues<RefusalCode>()
            .Where(code =>
                string.Equals(
                    CultureRunner.Run(Languages.English, () => RefusalText.For(CreateSample(code))),
                    CultureRunner.Run(Languages.Swedish, () => RefusalText.For(CreateSample(code))),
                    StringComparison.Ordinal
                )
            )
            .Should()
            .BeEmpty();

    [Fact]
    public void Refusal_data_is_translated()
    {
        var refusal = Refusal.Because(
            RefusalCode.TransitionNotAllowed,
            TicketState.Started,
            TicketState.Closed,
            new[] { TicketState.Delivered, TicketState.Escalated }
        );

        CultureRunner
            .Run(Languages.English, () => RefusalText.For(refusal))
            .Should()
            .Be(
                "A ticket with status “Started” can’t change to “Closed”. Possible statuses from here: Delivered, Escalated."
            );
    }

    [Fact]
    public void A_state_without_transitions_says_so() =>
        CultureRunner
            .Run(
                Languages.English,
                () =>
                    RefusalText.For(
                        Refusal.Because(
                            RefusalCode.TransitionNotAllowed,
                            TicketState.Closed,
                            TicketState.Started,
                            Array.Empty<TicketState>()
                        )
                    )
            )
            .Should()
            .EndWith("Possible statuses from here: none.");

    [Fact]
    public void A_date_is_written_as_dates_are() =>
        CultureRunner
            .Run(
                Languages.Swedish,
                () =>
                    RefusalText.For(
                        Refusal.Because(RefusalCode.NoAgreement, new DateOnly(2026, 11, 5))
                    )
            )
            .Should()
            .Contain("2026-11-05");

    [Fact]
    public void A_password_that_is_too_long_is_named_as_such() =>
        CultureRunner
            .Run(
                Languages.English,
                () =>
                    RefusalText.For(
                        PasswordService.Validate(new string('x', PasswordService.MaxLength + 1))!
                    )
            )
            .Should()
            .Be(
                "The password is too long: the maximum is 256 characters. Shorten it and try again."
            );

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_that_a_refusal_names_has_a_word_in_both_languages(FieldName field)
    {
        foreach (var language in Languages.All)
        {
            CultureRunner
                .Run(
                    language,
                    () => RefusalText.For(Refusal.Because(RefusalCode.TextMissing, field))
                )
                .Should()
                .StartWith(CultureRunner.Run(language, () => DomainText.For(field)));
        }

        CultureRunner
            .Run(Languages.English, () => DomainText.For(field))
            .Should()
            .NotBeNullOrEmpty();
        CultureRunner
            .Run(Languages.Swedish, () => DomainText.For(field))
            .Should()
            .NotBeNullOrEmpty();
    }

    /// <summary>A typed text that equals the name of a field is still not a field name.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void A_name_that_reads_like_a_field_stays_as_it_is(FieldName field)
    {
        foreach (var language in Languages.All)
        {
            foreach (var code in new[] { RefusalCode.PackageUnknown, RefusalCode.PackageUnchanged })
            {
                CultureRunner
                    .Run(language, () => RefusalText.For(Refusal.Because(code, $"{field}")))
                    .Should()
                    .Be(
                        CultureRunner
                            .Run(language, () => RefusalText.For(Refusal.Because(code, "P10")))
                            .Replace("P10", $"{field}", StringComparison.Ordinal)
                    );
            }
        }
    }

    [Fact]
    public void A_package_called_Note_stays_Note()
    {
        var refusal = Refusal.Because(RefusalCode.PackageUnknown, "Note");

        CultureRunner
            .Run(Languages.English, () => RefusalText.For(refusal))
            .Should()
            .Contain("Note");
        CultureRunner
            .Run(Languages.Swedish, () => RefusalText.For(refusal))
            .Should()
            .Contain("Note")
            .And.NotContain("Anteckning");
    }

    [Fact]
    public void A_status_that_the_ticket_already_has_is_named_once()
    {
        var refusal = Refusal.Because(
            RefusalCode.TransitionNotAllowed,
            TicketState.AwaitingCustomer,
            TicketState.AwaitingCustomer,
            new[] { TicketState.Started }
        );

        CultureRunner
            .Run(Languages.English, () => RefusalText.For(refusal))
            .Should()
            .Be(
                "The ticket already has status “Waiting for the customer”. Possible statuses from here: Started."
            );
        CultureRunner
            .Run(Languages.Swedish, () => RefusalText.For(refusal))
            .Should()
            .StartWith("Ärendet har redan statusen ”");
    }

    private static Refusal CreateSample(RefusalCode code) =>
        code switch
        {
            RefusalCode.NotFound => Refusal.Because(code, 412),
            RefusalCode.TransitionNotAllowed => Refusal.Because(
                code,
                TicketState.Queued,
                TicketState.Delivered,
                new[] { TicketState.Started }
            ),
            RefusalCode.TextMissing or RefusalCode.TextUnstorable => Refusal.Because(
                code,
                FieldName.Subject
            ),
            RefusalCode.TextTooLong => Refusal.Because(code, FieldName.Subject, 200),
            RefusalCode.MinutesOutOfRange => Refusal.Because(code, new Minutes(1440)),
            RefusalCode.NotYourTicket or RefusalCode.TimerAlreadyRunning => Refusal.Because(
                code,
                412
            ),
            RefusalCode.WorkDateOutOfRange or RefusalCode.AgreementStartOutOfRange =>
                Refusal.Because(code, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 5)),
            RefusalCode.CustomerNumberTaken => Refusal.Because(code, "1001"),
            RefusalCode.PackageUnknown or RefusalCode.PackageExists => Refusal.Because(code, "P10"),
            RefusalCode.CardTooSmall or RefusalCode.CardTooLarge => Refusal.Because(code, 10),
            RefusalCode.NoAgreement
            or RefusalCode.CardLapsed
            or RefusalCode.AgreementEnded
            or RefusalCode.AgreementEndNotReversible
            or RefusalCode.WorkBeforeLaunch
            or RefusalCode.WorkAfterLastDay => Refusal.Because(code, new DateOnly(2026, 11, 5)),
            RefusalCode.CardAlreadyUsed or RefusalCode.HoursHeld => Refusal.Because(
                code,
                new Minutes(75)
            ),
            RefusalCode.PackageUnchanged or RefusalCode.PackageNotSold => Refusal.Because(
                code,
                "Plus"
            ),
            RefusalCode.PackageOutOfRange => Refusal.Because(code, 10_000, 100_000_000),
            RefusalCode.LateRegistrationPeriodOver => Refusal.Because(
                code,
                new DateOnly(2026, 3, 1),
                30
            ),
            RefusalCode.LastDayOutOfRange => Refusal.Because(
                code,
                new DateOnly(2026, 3, 1),
                new DateOnly(2036, 3, 1)
            ),
            RefusalCode.EstimateOutsideSize => Refusal.Because(
                code,
                new Minutes(61),
                new Minutes(240)
            ),
            RefusalCode.PasswordTooShort or RefusalCode.TooManyWrongPasswords => Refusal.Because(
                code,
                12
            ),
            RefusalCode.AlreadyReversed
            or RefusalCode.PasswordEasyToGuess
            or RefusalCode.CurrentPasswordWrong
            or RefusalCode.CodeWrong
            or RefusalCode.TwoFactorRequired
            or RefusalCode.AgreementExists
            or RefusalCode.BugNotClassified
            or RefusalCode.NotABug
            or RefusalCode.ImportRejected => Refusal.Because(code, 3),
            RefusalCode.NotYourTimeEntry
            or RefusalCode.TimeEntryNotFound
            or RefusalCode.AlreadyAssignedToTechnician
            or RefusalCode.TooManyStartedTickets
            or RefusalCode.NotATechnician
            or RefusalCode.EscalationOfTicketDecided
            or RefusalCode.NothingToChoose
            or RefusalCode.NotOpenTicketOfCustomer
            or RefusalCode.KindNotChangeable
            or RefusalCode.EscalationNotPickedUp
            or RefusalCode.EscalationAlreadyDecided
            or RefusalCode.OfferReplaced
            or RefusalCode.SplitIncomplete
            or RefusalCode.RescopeIncomplete => Refusal.Because(code, 3),
            RefusalCode.PlanExpired => Refusal.Because(code, new DateOnly(2026, 3, 1)),
            RefusalCode.PlanPriceOutOfRange => Refusal.Because(code, new Money(100)),
            RefusalCode.AnswerDateOutOfRange or RefusalCode.FollowUpOutOfRange => Refusal.Because(
                code,
                new DateOnly(2026, 3, 1),
                new DateOnly(2026, 3, 2)
            ),
            RefusalCode.MergeNotReversible or RefusalCode.TicketAcceptsNoTime => Refusal.Because(
                code,
                412,
                TicketState.Delivered
            ),
            RefusalCode.EscalationOwnedByOther => Refusal.Because(code, 3, "Maria Ek"),
            RefusalCode.LeftOutReasonRequired => Refusal.Because(code, new Minutes(270), "3, 4"),
            RefusalCode.PeriodEndsBeforeStart => Refusal.Because(
                code,
                new DateOnly(2026, 12, 1),
                new DateOnly(2026, 11, 1)
            ),
            RefusalCode.AbsenceDateOutOfRange or RefusalCode.AbsenceOverlaps => Refusal.Because(
                code,
                new DateOnly(2026, 11, 30),
                new DateOnly(2028, 11, 30)
            ),
            RefusalCode.AbsenceOver => Refusal.Because(code, new DateOnly(2026, 11, 30)),
            RefusalCode.AbsenceTooLong
            or RefusalCode.TicketsInHand
            or RefusalCode.TooManyForTechnician
            or RefusalCode.CalendarTooLarge => Refusal.Because(code, 3),
            RefusalCode.PriceChanged => Refusal.Because(code, new Money(5), new Money(6)),
            RefusalCode.ExtraDaysOutOfRange => Refusal.Because(code, 60),
            RefusalCode.ReminderDateOutOfRange => Refusal.Because(
                code,
                new DateOnly(2026, 11, 30),
                new DateOnly(2027, 11, 30)
            ),
            RefusalCode.LapseWarningNotDue => Refusal.Because(code, 7),
            RefusalCode.BillingMonthNotBegun
            or RefusalCode.BillingMonthLocked
            or RefusalCode.BillingMonthNotLocked
            or RefusalCode.NothingToHandOver => Refusal.Because(
                code,
                BillingMonth.FromDate(new DateOnly(2026, 11, 30))
            ),
            RefusalCode.BillingBasisChanged => Refusal.Because(code, 3, new Money(5)),
            RefusalCode.InvoiceBeingSent => Refusal.Because(code, "WB-3-1"),
            RefusalCode.HandOverCorrected => Refusal.Because(code, 12, 13),
            RefusalCode.SettingOutOfRange => Refusal.Because(code, 1, 240),
            RefusalCode.SettingChoiceUnknown => Refusal.Because(code, "Maybe"),
            RefusalCode.CardTiersInvalid => Refusal.Because(code, 10, 10_000, 99),
            RefusalCode.SettingDateOutOfRange => Refusal.Because(
                code,
                new DateOnly(2026, 11, 30),
                new DateOnly(2028, 11, 30)
            ),
            RefusalCode.FileTooLarge => Refusal.Because(code, "skiss.png", 25L),
            RefusalCode.FileEmpty or RefusalCode.NotYourFile => Refusal.Because(code, "skiss.png"),
            RefusalCode.ImportFileUnknown => Refusal.Because(code, "a.xls", "tickets.csv"),
            RefusalCode.TooManyFiles => Refusal.Because(code, 20),
            RefusalCode.ReportOfOtherClass => Refusal.Because(code, 12, 1),
            RefusalCode.ClassReasonRequired
            or RefusalCode.AnswerOutOfOrder
            or RefusalCode.ReportNotOpen
            or RefusalCode.FollowUpNotAllowed
            or RefusalCode.NothingToWaive
            or RefusalCode.NothingToReview
            or RefusalCode.HandOverUndone
            or RefusalCode.SameTicketRelated
            or RefusalCode.NotInBundle
            or RefusalCode.SameTicket => Refusal.Because(code, 12),
            RefusalCode.TooLateToReopen => Refusal.Because(code, 412, 14),
            RefusalCode.NoPlannedTimeLeft
            or RefusalCode.ChoiceDoesNotCoverShortfall
            or RefusalCode.BundleOverFourHours
            or RefusalCode.WorkAlreadyStarted
            or RefusalCode.FourHourDecisionNeeded
            or RefusalCode.PlanHoursOutOfRange
            or RefusalCode.TroubleshootingCapReached => Refusal.Because(code, new Minutes(60)),
            RefusalCode.FourHourLimitExceeded => Refusal.Because(
                code,
                new Minutes(200),
                new Minutes(60)
            ),
            RefusalCode.PlaceholderUnknown => Refusal.Because(code, "namn"),
            RefusalCode.ReplyNameTaken => Refusal.Because(code, "Tack"),
            RefusalCode.MainContactNeeded => Refusal.Because(code, "Eva"),
            RefusalCode.ForecastPastTooThin => Refusal.Because(code, 12, 60),
            RefusalCode.ForecastNothingDelivered => Refusal.Because(code, 21),
            RefusalCode.ForecastPastUnstable => Refusal.Because(code, 90, 40, 42),
            RefusalCode.TooManyContacts => Refusal.Because(code, 50),
            RefusalCode.EmailTaken => Refusal.Because(code, "anna@example.se"),
            RefusalCode.NotAllowed
            or RefusalCode.ConcurrencyConflict
            or RefusalCode.SentWithOtherContent
            or RefusalCode.DraftAlreadySent
            or RefusalCode.Busy
            or RefusalCode.NoTimerRunning
            or RefusalCode.SettingUnchanged
            or RefusalCode.SettingTimeInvalid
            or RefusalCode.SettingMonthInvalid
            or RefusalCode.AbsenceCancelled
            or RefusalCode.AbsenceOfAnother
            or RefusalCode.CalendarUnreadable
            or RefusalCode.AgreementNotEnded
            or RefusalCode.NothingToCover
            or RefusalCode.SizeRequired
            or RefusalCode.EmailInvalid
            or RefusalCode.TelephoneInvalid
            or RefusalCode.NotYourNote
            or RefusalCode.PlanEndsBeforeStart
            or RefusalCode.SplitChangesNothing
            or RefusalCode.RoleRequired
            or RefusalCode.LastAdministrator
            or RefusalCode.JoinNeedsImportedPerson
            or RefusalCode.PersonJoined
            or RefusalCode.LinkExpired => Refusal.Because(code),
        };
}
