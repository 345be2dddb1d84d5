using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests the stored runs of resets, their lines, and the comparison of a kept preview with what ran.</summary>
[Rule("N5")]
public sealed class ResetRunsTests
{
    private static readonly DateTimeOffset ResetMorning = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    [Rule("N4")]
    public async Task A_run_keeps_a_line_for_each_agreement_and_its_failures(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var broken = await testHost.CreateCustomerAsync("1001");
        await testHost.CreateCustomerAsync("1002");
        await SetNextPackageAsync(testHost, broken, "gone");
        testHost.Clock.SetUtcNow(ResetMorning);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);

        await RunAsync(testHost, per);

        var runs = await ListAsync(testHost);
        var row = runs.Runs.Should().ContainSingle().Which;
        row.Run.Should()
            .Match<ResetRun>(r =>
                r.DueCount == 2
                && r.ResetCount == 1
                && r.FailedCount == 1
                && r.ActorName == "Per"
                && r.FinishedAt != null
            );
        row.State.Should().Be(ResetRunState.Finished);
        runs.DueNow.Should().Be(1);
        var lines = (await GetAsync(testHost, row.Run.Id)).Lines;
        lines
            .Select(l => (l.CustomerNumber, l.Line.Kind, l.Line.LapsedMinutes))
            .Should()
            .Equal(("1001", ResetRunLineKind.Failed, 0), ("1002", ResetRunLineKind.Reset, 600));
        lines[0].Line.Reason.Should().Contain("gone");

        await SetNextPackageAsync(testHost, broken, null);
        await RunAsync(testHost, per);
        await RunAsync(testHost, per);

        runs = await ListAsync(testHost);
        (runs.Runs.Count, runs.DueNow).Should().Be((2, 0), "a run of nothing isn't stored");
        runs.Runs[0].Run.Should().Match<ResetRun>(r => r.DueCount == 1 && r.ResetCount == 1);
    }

    [Theory, OnBothDatabases]
    public async Task Missed_terms_and_an_end_have_a_line_each(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var sales = await testHost.CreatePersonAsync("Bo", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync("1001");
        await testHost.CreateCustomerAsync("1002");
        (
            await testHost
                .Get<Workbench.App.Features.Agreements.AgreementEnding.EndAgreement>()
                .RunAsync(sales, customer, testHost.Today.AddDays(10), Guid.NewGuid(), default)
        ).ShouldSucceed();
        testHost.Clock.SetUtcNow(new(2028, 3, 1, 8, 0, 0, TimeSpan.Zero));

        await RunAsync(testHost, Actor.Program);

        var run = (await ListAsync(testHost)).Runs.Single().Run;
        (run.ResetCount, run.EndedCount, run.ActorId).Should().Be((2, 1, 0));
        (await GetAsync(testHost, run.Id))
            .Lines.Select(l => (l.CustomerNumber, l.Line.Kind, l.Line.On))
            .Should()
            .Equal(
                ("1001", ResetRunLineKind.Ended, new DateOnly(2026, 11, 13)),
                ("1002", ResetRunLineKind.Reset, new DateOnly(2027, 3, 1)),
                ("1002", ResetRunLineKind.Reset, new DateOnly(2028, 3, 1))
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_kept_preview_is_compared_with_what_ran(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        await testHost.CreateCustomerAsync("1001");
        var buyer = await testHost.CreateCustomerAsync("1002");
        var broken = await testHost.CreateCustomerAsync("1003");
        var operation = Guid.NewGuid();
        var kept = (await KeepAsync(testHost, per, operation)).ShouldSucceed();
        (await KeepAsync(testHost, per, operation)).ShouldSucceed().Should().Be(kept);
        States(await GetAsync(testHost, kept))
            .Should()
            .Equal(
                ("1001", PreviewedResetState.NotRun),
                ("1002", PreviewedResetState.NotRun),
                ("1003", PreviewedResetState.NotRun)
            );

        testHost.Clock.Advance(TimeSpan.FromHours(1));
        await testHost.BuyRefillCardAsync(buyer, 5);
        await SetNextPackageAsync(testHost, broken, "gone");
        testHost.Clock.SetUtcNow(ResetMorning);
        await RunAsync(testHost, Actor.Program);

        var compared = await GetAsync(testHost, kept);
        States(compared)
            .Should()
            .Equal(
                ("1002", PreviewedResetState.Different),
                ("1003", PreviewedResetState.NotRun),
                ("1001", PreviewedResetState.AsPreviewed)
            );
        compared
            .Lines[0]
            .Differences.Should()
            .Equal(new ResetDifference(LedgerEntryKind.Grant, new(300), null));
        compared
            .Compared.Should()
            .BeEquivalentTo(
                new Dictionary<PreviewedResetState, int>
                {
                    [PreviewedResetState.Different] = 1,
                    [PreviewedResetState.NotRun] = 1,
                    [PreviewedResetState.AsPreviewed] = 1,
                }
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_preview_of_a_day_is_calculated_in_parts_and_equals_the_run(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        foreach (var number in new[] { "1001", "1002", "1003" })
        {
            await testHost.CreateCustomerAsync(number);
        }

        var rows = await testHost.CountRowsAsync();
        var day = new DateOnly(2027, 3, 1);

        var part = await PreviewAsync(testHost, day, 2);
        var whole = await PreviewAsync(testHost, day, 50);
        var early = await PreviewAsync(testHost, day.AddDays(-1), 50);

        (part.DueCount, part.ShownCount, part.Lines.Count).Should().Be((3, 2, 2));
        (whole.DueCount, whole.ShownCount, whole.Lines.Count).Should().Be((3, 3, 3));
        early.DueCount.Should().Be(0);
        (await testHost.CountRowsAsync()).Should().Equal(rows);
        testHost.Clock.SetUtcNow(ResetMorning);
        await RunAsync(testHost, Actor.Program);
        var run = (await ListAsync(testHost)).Runs.Single().Run;
        (await GetAsync(testHost, run.Id))
            .Lines.Select(Figures)
            .Should()
            .Equal(whole.Lines.Select(Figures));
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task Team_leads_are_alerted_of_what_was_not_reset_in_time(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var broken = await testHost.CreateCustomerAsync("1001");
        var query = testHost.Get<ResetRunsQuery>();
        testHost.Clock.SetUtcNow(ResetMorning);
        await testHost.RunResetsJobAsync();
        (await query.FindAlertAsync(Actor.Program, default)).Should().BeNull();
        await SetNextPackageAsync(testHost, broken, "gone");
        testHost.Clock.SetUtcNow(new(2028, 3, 2, 8, 0, 0, TimeSpan.Zero));

        await testHost.RunResetsJobAsync();
        (await query.FindAlertAsync(Actor.Program, default)).Should().Be(new ResetAlert(null, 1));

        testHost.Clock.Advance(ResetJobMonitor.OverdueAfter + TimeSpan.FromMinutes(1));
        (await query.FindAlertAsync(Actor.Program, default))!.OverdueSince.Should().NotBeNull();
    }

    private static (string, int, int, int, int) Figures(ResetRunLineRow row) =>
        (
            row.CustomerNumber,
            row.Line.LapsedMinutes,
            row.Line.CarriedMinutes,
            row.Line.GrantedMinutes,
            row.Line.BalanceAfter
        );

    private static IEnumerable<(string, PreviewedResetState)> States(ResetRunView view) =>
        view.Lines.Select(l => (l.CustomerNumber, l.Compared!.State));

    private static Task<ResetReport> RunAsync(TestHost testHost, Actor who) =>
        testHost.Get<RunResets>().RunAsync(who, null, default);

    private static Task<ResetRunsView> ListAsync(TestHost testHost) =>
        testHost.Get<ResetRunsQuery>().RunAsync(Actor.Program, 30, default);

    private static async Task<ResetRunView> GetAsync(TestHost testHost, int run) =>
        (await testHost.Get<ResetRunsQuery>().GetAsync(Actor.Program, run, 50, default))!;

    private static Task<Workbench.App.Commands.Outcome<int>> KeepAsync(
        TestHost testHost,
        Actor who,
        Guid operation
    ) => testHost.Get<KeepResetPreview>().RunAsync(who, new(2027, 3, 1), operation, default);

    private static Task<ResetPreviewPage> PreviewAsync(
        TestHost testHost,
        DateOnly day,
        int maxAgreements
    ) => testHost.Get<ResetPreviewQuery>().GetPageAsync(Actor.Program, day, maxAgreements, default);

    /// <summary>Sets the next term's package, for example to one that doesn't exist, as a damaged row would.</summary>
    private static async Task SetNextPackageAsync(TestHost testHost, int customer, string? package)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Agreements.Where(a => a.CustomerId == customer)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextPackage, package));
    }
}
