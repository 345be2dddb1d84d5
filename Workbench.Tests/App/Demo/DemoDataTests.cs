using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Demo;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Import;
using Xunit;

namespace Workbench.Tests.Demo;

public sealed class DemoDataTests(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A Sunday night; in the long form a working day too. The dates of the data hang on it, nothing else.</summary>
    public static TheoryData<string> Starts =>
        [
            .. new[] { "2026-11-22T23:10:00Z", "2026-11-18T15:20:00Z" }.Take(
                TestSize.Choose(shortRun: 1, longRun: 2)
            ),
        ];

    [Theory, MemberData(nameof(Starts))]
    public async Task Ten_weeks_of_work_cover_every_kind_of_data(string at)
    {
        var now = DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        await using var house = await ImportTestHost.OpenAsync(demo: true, now: now);
        var since = Stopwatch.GetTimestamp();
        (await house.Get<DemoDataSeeder>().SeedAsync(Ct)).Should().BeTrue();
        output.WriteLine($"{Stopwatch.GetElapsedTime(since)}");

        await using var db = house.CreateDbContext();
        var tickets = await db.Tickets.ToListAsync(Ct);
        foreach (var group in tickets.GroupBy(t => t.State))
        {
            output.WriteLine($"{group.Key} {group.Count()}");
        }

        var queued = Where(TicketState.Queued);
        var targets = queued
            .CountBy(t => DeliveryTarget.Calculate(t, true, now).Status)
            .ToDictionary();
        output.WriteLine(string.Join(", ", targets));
        output.WriteLine(
            string.Join(", ", Where(TicketState.Started).CountBy(t => t.TechnicianId ?? 0))
        );

        tickets.Count.Should().BeInRange(250, 350);
        queued.Count.Should().BeInRange(18, 36);
        targets.Keys.Should().BeEquivalentTo(Enum.GetValues<TargetStatus>());
        Where(TicketState.New).Count.Should().BeInRange(4, 6);
        Where(TicketState.AwaitingFunding).Count.Should().BeInRange(2, 16);
        Where(TicketState.Delivered).Count.Should().BeInRange(8, 32);
        Where(TicketState.Started)
            .CountBy(t => t.TechnicianId ?? 0)
            .Should()
            .HaveCount(3)
            .And.OnlyContain(t => t.Value >= 1 && t.Value <= 3);
        tickets.Should().OnlyContain(t => t.SubmittedAt <= now);
        (await db.TicketChanges.AllAsync(c => c.ChangedAt <= now, Ct)).Should().BeTrue();
        await ImportedLedgerAssertions.ShouldBalanceAsync(db);

        (await house.Get<DemoDataSeeder>().SeedAsync(Ct))
            .Should()
            .BeFalse("it is not empty any more");

        List<Ticket> Where(TicketState state) => tickets.Where(t => t.State == state).ToList();
    }

    [Fact]
    public async Task Without_the_setting_no_demo_data_is_created()
    {
        await using var house = await ImportTestHost.OpenAsync();

        (await house.Get<DemoDataSeeder>().SeedAsync(Ct)).Should().BeFalse();
    }
}
