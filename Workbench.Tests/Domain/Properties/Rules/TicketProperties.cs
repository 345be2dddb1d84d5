using System.Globalization;
using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Queue;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>The rules of tickets, bugs and delivery, each over random values.</summary>
public sealed class TicketProperties
{
    private const int Day24 = 86_400;
    private static readonly int Runs = TestSize.Choose(shortRun: 200, longRun: 2_000);
    private static readonly char[] Letters = [.. "aZ åÄö\n\t<&'\"%0—"];

    private static readonly Gen<string> Text = Gen.Int[0, Letters.Length - 1]
        .Select(n => Letters[n])
        .Array[0, 60]
        .Select(letters => new string(letters));

    private static readonly Gen<BugClass?> AnyClass = Gen.Int[0, 4]
        .Select(n => n == 0 ? null : (BugClass?)n);

    [Fact]
    [PropertyTest("K1")]
    public void Whatever_is_described_is_kept_as_it_was_sent() =>
        Gen.Select(Text, Gen.Enum<TicketKind>())
            .Sample(
                (description, kind) =>
                {
                    var submitted = Submission
                        .Create(
                            7,
                            1,
                            kind,
                            " Total is wrong ",
                            description,
                            FundingMode.ServiceHours,
                            Anna,
                            Now
                        )
                        .ShouldSucceed();

                    submitted.Text.Description.Should().Be(description);
                    submitted
                        .Ticket.Should()
                        .Match<Ticket>(t =>
                            t.Subject == "Total is wrong"
                            && t.Kind == kind
                            && t.SubmittedAt == Now
                            && t.State == TicketState.New
                        );
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K2")]
    public void An_estimate_lies_in_its_class_and_what_is_registered_is_planned_no_more() =>
        Gen.Select(Gen.Bool, Gen.Int[1, 300], Gen.Int[0, 300])
            .Sample(
                (isSmall, estimate, registered) =>
                {
                    var size = isSmall ? SizeClass.Small : SizeClass.Medium;
                    var ticket = SampleTicket with { Size = null, RegisteredMinutes = registered };

                    var estimated = EstimateRules.Estimate(ticket, size, estimate);

                    var fits = isSmall ? estimate <= 60 : estimate is > 60 and <= 240;
                    estimated
                        .Match(t => t.RemainingPlannedTime.Value, _ => -1)
                        .Should()
                        .Be(fits ? Math.Max(0, estimate - registered) : -1);
                    (ticket with { Size = size }).PlannedTime.Value.Should().Be(isSmall ? 60 : 240);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K3")]
    public void Tickets_that_belong_together_are_escalated_exactly_where_they_pass_four_hours() =>
        Gen.Int[1, 240]
            .Array[1, 5]
            .Sample(
                estimates =>
                {
                    var others = estimates
                        .Skip(1)
                        .Select((minutes, i) => Sized(i + 500, minutes))
                        .ToList();
                    var size = estimates[0] <= 60 ? SizeClass.Small : SizeClass.Medium;

                    var outcome = TriageOutcome
                        .Calculate(
                            SampleTicket with
                            {
                                State = TicketState.New,
                                Size = null,
                            },
                            others,
                            new(
                                SampleTicket.Kind,
                                size,
                                estimates[0],
                                IntakeItems.None,
                                [.. others.Select(t => t.Number)],
                                ""
                            )
                        )
                        .ShouldSucceed();

                    outcome.Members.Should().HaveCount(estimates.Length);
                    outcome.IsEscalated.Should().Be(estimates.Sum() > 240);
                    BundleRules.MustEscalate(outcome.Members).Should().Be(outcome.IsEscalated);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K5")]
    public void Only_what_the_kind_asks_for_and_nobody_answered_is_missing() =>
        Gen.Select(Gen.Enum<TicketKind>(), Gen.Int[0, 63], Gen.Bool)
            .Sample(
                (kind, flags, hasUrl) =>
                {
                    var reported = (IntakeItems)flags;
                    var answers = hasUrl
                        ? new Dictionary<IntakeItems, string> { [IntakeItems.Url] = "/checkout" }
                        : [];

                    var ticket = Submission
                        .Create(7, 1, kind, "Wrong", "", FundingMode.ServiceHours, Anna, Now)
                        .ShouldSucceed()
                        .WithIntakeAnswers(answers, reported)
                        .ShouldSucceed()
                        .Ticket;

                    foreach (var item in Enum.GetValues<IntakeItems>())
                    {
                        ticket
                            .MissingIntakeItems.HasFlag(item)
                            .Should()
                            .Be(
                                item == IntakeItems.None
                                    || reported.HasFlag(item)
                                        && IntakeChecklist.InFormOrder(kind).Contains(item)
                                        && !(hasUrl && item == IntakeItems.Url)
                            );
                    }
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K6")]
    public void Minutes_beyond_four_hours_together_are_undecided_without_an_approval() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 300], Gen.Bool)
            .Sample(
                (before, added, isApproved) =>
                {
                    var ticket = SampleTicket with
                    {
                        State = TicketState.Started,
                        OverFourHoursApproved = isApproved,
                    };

                    var beyond = FourHourLimit.MinutesBeyond(ticket, new(before), new(added));

                    beyond
                        .Value.Should()
                        .Be(isApproved ? 0 : Math.Max(before + added, 240) - Math.Max(before, 240));
                    FourHourLimit
                        .WarningReached(ticket, new(before), new(before + added))
                        .Should()
                        .Be(
                            before < 240 && before + added >= 240 ? TimeWarning.FourHoursReached
                            : before < 192 && before + added >= 192 ? TimeWarning.NearSizeLimit
                            : null
                        );
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K8")]
    public void Of_any_two_tickets_the_older_keeps_its_place_and_the_merge_can_be_undone() =>
        Gen.Select(Gen.Int[-3, 3], Gen.Int[400, 420])
            .Where((_, number) => number != SampleTicket.Number)
            .Sample(
                (hours, number) =>
                {
                    var other = SampleTicket with
                    {
                        Number = number,
                        SubmittedAt = Now.AddHours(hours),
                    };
                    var older = MergeRules.Older(SampleTicket, other);
                    MergeRules.Older(other, SampleTicket).Should().Be(older);
                    QueueOrder.Apply(new[] { SampleTicket, other }).First().Should().Be(older);
                    var younger = older == other ? SampleTicket : other;

                    var merged = MergeRules
                        .Merge(older, Minutes.Zero, younger, Minutes.Zero, Anna, Now, "the same")
                        .ShouldSucceed();

                    (merged.Survivor.Ticket with { NextChangeNo = older.NextChangeNo })
                        .Should()
                        .Be(older);
                    (merged.Merged.Ticket.State, merged.Merged.Ticket.MergedInto)
                        .Should()
                        .Be((TicketState.Merged, older.Number));
                    var undone = MergeRules
                        .Undo(merged.Merged.Ticket, merged.Survivor.Ticket, Anna, Now)
                        .ShouldSucceed()
                        .Merged.Ticket;
                    (undone with { NextChangeNo = younger.NextChangeNo }).Should().Be(younger);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K9")]
    public void A_delivered_ticket_is_reopened_within_14_days_and_then_closed() =>
        Gen.Int[0, 30 * Day24]
            .Sample(
                seconds =>
                {
                    var delivered = SampleTicket with
                    {
                        State = TicketState.Delivered,
                        DeliveredAt = Now,
                        TechnicianId = Anna.Id,
                    };
                    var later = Now.AddSeconds(seconds);

                    var again = ReopeningRules.Reopen(delivered, false, null, null, later);

                    again.Match(t => t.Cycle, _ => 0).Should().Be(seconds <= 14 * Day24 ? 2 : 0);
                    ClosingRules.IsDue(delivered, later).Should().Be(seconds >= 14 * Day24);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K10")]
    public void Typed_time_means_the_same_in_every_notation_and_a_timer_counts_whole_minutes() =>
        Gen.Int[1, 5_000]
            .Sample(
                minutes =>
                {
                    var (hours, rest) = Math.DivRem(minutes, 60);
                    string[] notations =
                    [
                        string.Create(CultureInfo.InvariantCulture, $"{hours}:{rest:00}"),
                        string.Create(CultureInfo.InvariantCulture, $"{hours} h {rest}"),
                        string.Create(CultureInfo.InvariantCulture, $"{minutes}m"),
                    ];

                    notations
                        .Select(TypedTimeParser.Parse)
                        .Should()
                        .OnlyContain(parsed => parsed == new Minutes(minutes));
                    var bare = minutes.ToString(CultureInfo.InvariantCulture);
                    TypedTimeParser
                        .Parse(bare)
                        .Should()
                        .Be(minutes < 15 ? null : new Minutes(minutes));
                    (TypedTimeParser.ParseAmbiguous(bare) is not null).Should().Be(minutes < 15);
                    TypedTimeConfirmation
                        .IsNeeded(new(minutes), new(hours))
                        .Should()
                        .Be(minutes > 120 || (hours > 0 && minutes > 2 * hours));
                    new RunningTimer(Anna.Id, 1, Now)
                        .Elapsed(Now.AddMinutes(minutes).AddSeconds(29))
                        .Value.Should()
                        .Be(minutes);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K11")]
    public void One_more_ticket_than_the_limit_is_started_only_with_a_reason() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[1, 5], Gen.Bool)
            .Sample(
                (started, max, hasReason) =>
                    (StartedTicketLimit.Check(started, max, hasReason ? "urgent" : " ") is null)
                        .Should()
                        .Be(started < max || hasReason),
                iter: Runs
            );

    [Fact]
    [PropertyTest("B2")]
    public void Every_started_ticket_is_delivered_but_a_bug_without_a_class() =>
        Gen.Select(Gen.Enum<TicketKind>(), AnyClass)
            .Sample(
                (kind, bugClass) =>
                {
                    var ticket = SampleTicket with
                    {
                        Kind = kind,
                        BugClass = kind == TicketKind.Bug ? bugClass : null,
                        State = TicketState.Started,
                        TechnicianId = Anna.Id,
                    };

                    DeliveryRules
                        .Deliver(ticket, Anna, Now)
                        .Match(move => move.Ticket.State, _ => ticket.State)
                        .Should()
                        .Be(
                            kind == TicketKind.Bug && bugClass is null
                                ? TicketState.Started
                                : TicketState.Delivered
                        );
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("B3")]
    public void A_bug_joins_exactly_the_open_reports_of_its_own_class() =>
        Gen.Select(AnyClass, Gen.Int[1, 2], Gen.Enum<ProductReportState>())
            .Sample(
                (bugClass, reported, state) =>
                {
                    var bug = SampleTicket with { Kind = TicketKind.Bug, BugClass = bugClass };
                    var report = ProductReportRules
                        .Open(7, (BugClass)reported, "Total is wrong", Anna, Now)
                        .ShouldSucceed() with
                    {
                        State = state,
                    };

                    var isOpen = state is ProductReportState.Open or ProductReportState.Planned;
                    ProductReportRules
                        .Join(bug, report)
                        .Match(t => t.ProductReportNo, _ => null)
                        .Should()
                        .Be(isOpen && bugClass == report.BugClass ? 7 : null);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("D1")]
    public void The_counted_age_alone_decides_between_on_track_due_and_late() =>
        Gen.Int[0, 30 * Day24]
            .Sample(
                seconds =>
                    Target(seconds, 0, true)
                        .Status.Should()
                        .Be(
                            seconds > 14 * Day24 ? TargetStatus.Late
                            : seconds > 7 * Day24 ? TargetStatus.Due
                            : TargetStatus.OnTrack
                        ),
                iter: Runs
            );

    [Fact]
    [PropertyTest("D2")]
    public void Waiting_is_taken_off_the_counted_age_unless_the_operator_lets_it_count() =>
        Gen.Select(Gen.Int[0, 30 * Day24], Gen.Int[0, 30 * Day24], Gen.Bool)
            .Where((age, paused, _) => paused <= age)
            .Sample(
                (age, paused, pauses) =>
                {
                    var target = Target(age, paused, pauses);

                    target.Age.TotalSeconds.Should().Be(age);
                    target.CountedAge.TotalSeconds.Should().Be(pauses ? age - paused : age);
                    target.Status.Should().Be(Target(pauses ? age - paused : age, 0, true).Status);
                },
                iter: Runs
            );

    private static DeliveryTarget Target(int age, int paused, bool pauses) =>
        DeliveryTarget.Calculate(Now, paused, null, pauses, Now.AddSeconds(age));

    private static Ticket Sized(int number, int minutes) =>
        SampleTicket with
        {
            Number = number,
            Size = minutes <= 60 ? SizeClass.Small : SizeClass.Medium,
            EstimateMinutes = minutes,
        };
}
