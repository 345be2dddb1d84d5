using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.MyWork.Brief;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Escalations;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Notifications.Briefs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Notifications;
using Xunit;

namespace Workbench.Tests.UseCases.MyWork;

/// <summary>Tests what each role is told in the morning. The clock starts on Monday 2026-11-02 at 09:00.</summary>
public sealed class BriefTests
{
    private const Roles All = Roles.Technician | Roles.Sales | Roles.TeamLead;

    [Theory, OnBothDatabases]
    public async Task A_technician_is_told_of_answers_and_shipped_reports_since_the_last_working_day(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var (number, report) = await testHost.CreateReportedBugAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await testHost.RecordCustomerMessageAsync(maria, number);
        await testHost.ShipReportAsync(
            await testHost.CreatePersonAsync("Lena", Roles.TeamLead),
            report
        );
        testHost.Clock.Advance(TimeSpan.FromDays(1));

        (await OwnAsync(testHost, anna))
            .Select(c => (c.Kind, c.Number, c.By))
            .Should()
            .BeEquivalentTo([
                (BriefChangeKind.CustomerWrote, number, "Eva"),
                (BriefChangeKind.ReportShipped, report, "25.1"),
            ]);
        (await OwnAsync(testHost, maria)).Should().BeEmpty();
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        (await OwnAsync(testHost, anna)).Should().BeEmpty("it was the day before yesterday");
    }

    [Theory, OnBothDatabases]
    [Rule("D7")]
    public async Task Who_was_away_is_told_since_they_left(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var days = new AbsenceDays(
            testHost.Today.AddDays(1),
            testHost.Today.AddDays(3),
            DayPart.WholeDay,
            ""
        );
        (
            await testHost.Get<AddAbsence>().RunAsync(anna, anna.Id, days, Guid.NewGuid(), default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(4));

        (await BriefAsync(testHost, anna)).Since.Should().Be(new(2026, 11, 2));
    }

    [Theory, OnBothDatabases]
    [Rule("K4")]
    [Rule("D1")]
    public async Task A_team_lead_is_told_what_happened_in_the_group(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var delivered = await testHost.CreateStartedTicketAsync(anna, customer);
        var late = await testHost.CreateQueuedTicketAsync(customer);
        testHost.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromHours(1));
        await testHost.RegisterTimeAsync(anna, delivered, 10);
        await testHost.DeliverAsync(anna, delivered);
        var front = await testHost.CreateQueuedTicketAsync(customer);
        (
            await testHost
                .Get<MoveToFront>()
                .RunAsync(lena, NotificationTestActions.Target(front), "Promised", default)
        ).ShouldSucceed();
        await AddAbsenceAsync(testHost, anna, testHost.Today.AddDays(1));
        testHost.Clock.Advance(TimeSpan.FromDays(1));

        var brief = await BriefAsync(testHost, lena);

        brief
            .Figures.Should()
            .BeEquivalentTo(new BriefView.GroupFigures(1, 1, 1, 0, 0, Decisions: 0, ["Anna"]));
        brief
            .Changes.Select(c => (c.Kind, c.Number, c.By, c.Reason))
            .Should()
            .BeEquivalentTo([
                (BriefChangeKind.MovedToFront, front, "Lena", "Promised"),
                (BriefChangeKind.BecameLate, late, "", ""),
            ]);
        var first = MorningBriefRules.First(brief.First);
        (first[0].Kind, first[0].Number, first[0].Place)
            .Should()
            .Be((UrgentKind.TicketLate, late, 2));
        (await BriefAsync(testHost, anna)).Figures.Should().BeNull();
    }

    [Theory, OnBothDatabases]
    [Rule("D4")]
    public async Task Sales_are_told_of_escalations_and_of_offers_that_expired(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        await EscalateAsync(testHost, customer);
        (
            await testHost.Get<PickUpEscalation>().RunAsync(maria, Target(1), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<WritePlan>()
                .RunAsync(
                    maria,
                    Target(1),
                    new(1440, null, null, 2_616_000, "A new checkout", testHost.Today.AddDays(7)),
                    default
                )
        ).ShouldSucceed();
        (
            await testHost
                .Get<RecordSentOffer>()
                .RunAsync(
                    maria,
                    Target(1),
                    new(1, "Eva", ContactChannel.Email, IsSwedish: true, "Offert", "Hej!", null),
                    default
                )
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(7));
        await EscalateAsync(testHost, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(1));

        var brief = await BriefAsync(testHost, maria);

        brief.Figures.Should().BeNull();
        brief
            .Changes.Select(c => (c.Kind, c.Number))
            .Should()
            .Equal((BriefChangeKind.OfferExpired, 1), (BriefChangeKind.EscalationRaised, 2));
        MorningBriefRules
            .First(brief.First)
            .Select(i => (i.Kind, i.Number))
            .Should()
            .Equal((UrgentKind.OfferExpired, 1), (UrgentKind.EscalationToPickUp, 2));
    }

    [Theory, OnBothDatabases]
    public async Task One_read_serves_all_people_of_the_node(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead | Roles.Sales);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await BriefAsync(testHost, lena);
        await BriefAsync(testHost, per);
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await BriefAsync(testHost, lena);
        await BriefAsync(testHost, per);

        recorder.Statements.Should().BeEmpty();
        testHost.Clock.Advance(TimeSpan.FromMinutes(2));
        await BriefAsync(testHost, lena);
        // The person, the settings and the people of the node, the busy periods, the open tickets and the figures of the group.
        recorder.Statements.Should().HaveCountLessThanOrEqualTo(6);
        var read = recorder.Statements.Count;
        await BriefAsync(testHost, per);
        recorder.Statements.Should().HaveCountLessThanOrEqualTo(read + 1, "who asks is looked up");
    }

    private static EscalationCommandTarget Target(int no) => new(no, null, Guid.NewGuid());

    private static Task<BriefView> BriefAsync(TestHost testHost, Actor who) =>
        testHost.Get<BriefQuery>().RunAsync(who, All, default);

    private static async Task<IReadOnlyList<BriefChange>> OwnAsync(TestHost testHost, Actor who) =>
        await testHost
            .Get<BriefQuery>()
            .RunOwnAsync(who, (await BriefAsync(testHost, who)).Since, default);

    private static async Task AddAbsenceAsync(TestHost testHost, Actor who, DateOnly day) =>
        (
            await testHost
                .Get<AddAbsence>()
                .RunAsync(who, who.Id, new(day, day, DayPart.WholeDay, ""), Guid.NewGuid(), default)
        ).ShouldSucceed();

    private static async Task EscalateAsync(TestHost testHost, int customer) =>
        (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(
                    Actor.Program,
                    NotificationTestActions.Target(
                        await testHost.CreateQueuedTicketAsync(customer, size: null)
                    ),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Large),
                    default
                )
        ).ShouldSucceed();
}
