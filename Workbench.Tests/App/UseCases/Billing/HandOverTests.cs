using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Billing;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Billing;

public sealed class HandOverTests
{
    [Theory, OnBothDatabases]
    [Rule("T2")]
    [Rule("F6")]
    public async Task A_month_is_handed_over_once_with_everything_to_invoice(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.WorkAtRateAsync(anna, customer, 95);
        await testHost.BuyCardAsync(customer, 10);
        await UpgradeAsync(testHost, customer);
        await testHost.RegisterTimeAsync(
            anna,
            await testHost.CreateStartedTicketAsync(anna, customer),
            30
        );
        var operation = Guid.NewGuid();
        var handOver = testHost.Get<HandOverMonth>();
        var due = BillingTotal.FromLines([.. (await testHost.LinesAsync()).Select(l => l.Line)]);

        var done = (
            await handOver.RunAsync(maria, testHost.ThisMonth(), due, operation, default)
        ).ShouldSucceed();
        var again = (
            await handOver.RunAsync(maria, testHost.ThisMonth(), due, operation, default)
        ).ShouldSucceed();

        again.Should().Be(done, "it is the same operation");
        (await testHost.HandOverAsync(maria))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToHandOver);
        var lines = await testHost.LinesAsync();
        lines
            .Select(l => (l.Line.Id, l.Line.Kind, l.Line.Minutes, l.HandOver?.No))
            .Should()
            .Equal(
                ($"T{number}-1/1", BillingSourceKind.HourlyRate, 95, 1),
                ($"C{customer}-2/1", BillingSourceKind.RefillCard, 0, 1),
                ($"U{customer}-1/1", BillingSourceKind.Upgrade, 0, 1)
            );
        lines[0].Line.AmountOre.Should().Be(172_583, "95 min at 1 090 SEK");
        lines[1].Line.AmountOre.Should().Be(981_000, "a card of 10 h");
        done.Should().Be(new HandOverMonthResult(1, 3, lines.Sum(l => l.Line.AmountOre)));
    }

    [Theory, OnBothDatabases]
    public async Task Of_eight_people_at_once_one_hands_over_and_the_database_has_each_line_once(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var people = new List<Actor>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await testHost.CreatePersonAsync($"P{i}", Roles.Sales));
        }

        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        for (var i = 0; i < 5; i++)
        {
            var customer = await testHost.CreateCustomerAsync($"100{i}");
            await testHost.BuyCardAsync(customer);
            await testHost.WorkAtRateAsync(anna, customer, 50);
        }

        var outcomes = await Task.WhenAll(people.Select(p => testHost.HandOverAsync(p)));

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Select(o => o.Refusal?.Code)
            .OfType<RefusalCode>()
            .Should()
            .HaveCount(7)
            .And.OnlyContain(c => c == RefusalCode.NothingToHandOver);
        var lines = await testHost.StandingLinesAsync();
        lines.Should().HaveCount(10).And.OnlyContain(l => l.LineNo == 1 && l.HandOverNo == 1);
        lines.Select(l => l.SourceKey).Should().OnlyHaveUniqueItems();
        lines.Sum(l => l.AmountOre).Should().Be(5 * (517_750 + 90_833));
    }

    [Theory, OnBothDatabases]
    public async Task The_database_refuses_a_line_of_a_source_twice(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.BuyCardAsync(customer);
        (await testHost.HandOverAsync(Actor.Program)).ShouldSucceed();
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        var line = await db.BillingLines.AsNoTracking().SingleAsync();
        db.BillingLines.Add(line with { AmountOre = 1 });

        var save = () => db.SaveChangesAsync();

        await save.Should().ThrowAsync<DbUpdateException>();
    }

    [Theory, OnBothDatabases]
    [Rule("K7")]
    public async Task A_correction_becomes_a_credit_and_is_undone_before_what_it_corrects(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.WorkAtRateAsync(anna, customer, 95);
        (await testHost.HandOverAsync(maria)).ShouldSucceed();

        await testHost.CorrectAsync(anna, number, 1, 50);
        var correction = (await testHost.HandOverAsync(maria)).ShouldSucceed();

        (await testHost.LinesAsync())
            .Where(l => l.HandOver!.No == correction.No)
            .Select(l => (l.Line.Id, l.Line.Minutes, l.Line.AmountOre, l.Line.IsCorrection))
            .Should()
            .Equal(($"T{number}-1/2", -95, -172_583, true), ($"T{number}-3/1", 50, 90_833, false));
        (await testHost.UndoHandOverAsync(maria, 1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.HandOverCorrected);
        (await testHost.UndoHandOverAsync(maria, correction.No)).ShouldSucceed();
        (await testHost.UndoHandOverAsync(maria, 1)).ShouldSucceed();
        (await testHost.UndoHandOverAsync(maria, 1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.HandOverUndone);
        (await testHost.StandingLinesAsync()).Should().BeEmpty();
        (await testHost.HandOverAsync(maria)).ShouldSucceed().TotalOre.Should().Be(90_833);
    }

    [Theory, OnBothDatabases]
    [Rule("A4")]
    public async Task A_card_that_is_cancelled_after_the_hand_over_is_credited(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var card = await testHost.BuyCardAsync(customer);
        (await testHost.HandOverAsync(Actor.Program)).ShouldSucceed();

        (
            await testHost
                .Get<CancelRefillCard>()
                .RunAsync(Actor.Program, customer, card.SourceNo, Guid.NewGuid(), default)
        ).ShouldSucceed();

        (await testHost.HandOverAsync(Actor.Program))
            .ShouldSucceed()
            .TotalOre.Should()
            .Be(-card.PriceOre);
        (await testHost.HandOverAsync(Actor.Program))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToHandOver);
    }

    [Theory, OnBothDatabases]
    [Rule("S1")]
    public async Task A_settlement_is_invoiced_and_an_undone_one_credited(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 240);
        var other = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, other, 240);
        var ended = testHost.Today;
        var end = testHost.Get<EndAgreement>();
        (
            await end.RunAsync(Actor.Program, customer, ended, Guid.NewGuid(), default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        await testHost
            .Get<Workbench.App.Features.Agreements.TermResets.RunResets>()
            .RunAsync(Actor.Program, null, default);
        await using var db = testHost.CreateDbContext();
        var settlement = await db.Settlements.SingleAsync();
        settlement.OwedOre.Should().BePositive();

        (await ToCollectAsync(testHost)).Should().ContainSingle().Which.Should().Be(settlement);

        var done = (await testHost.HandOverAsync(Actor.Program)).ShouldSucceed();
        done.TotalOre.Should().Be(settlement.OwedOre);
        (await ToCollectAsync(testHost)).Should().BeEmpty("invoicing collects it");
        (await testHost.UndoHandOverAsync(Actor.Program, done.No)).ShouldSucceed();
        (await ToCollectAsync(testHost)).Should().ContainSingle();
        (await testHost.HandOverAsync(Actor.Program)).ShouldSucceed();

        var line = (await testHost.LinesAsync()).Single().Line;
        (line.Kind, line.On, line.Minutes)
            .Should()
            .Be((BillingSourceKind.Settlement, ended, settlement.OverdrawMinutes));
    }

    [Theory, OnBothDatabases]
    public async Task What_comes_late_to_a_locked_month_is_handed_over_with_the_next(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.WorkAtRateAsync(anna, customer, 50);
        var november = testHost.ThisMonth();
        (await testHost.HandOverAsync(per)).ShouldSucceed();
        (
            await testHost.Get<LockMonth>().RunAsync(per, november, Guid.NewGuid(), default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(30));

        await testHost.CorrectAsync(anna, number, 1, null);

        (await testHost.HandOverAsync(per, november))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.BillingMonthLocked);
        (await testHost.UndoHandOverAsync(per, 1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.BillingMonthLocked);
        var december = (await testHost.HandOverAsync(per)).ShouldSucceed();
        december.TotalOre.Should().Be(-90_833);
        (
            await testHost
                .Get<UnlockMonth>()
                .RunAsync(per, november, "A card is missing", Guid.NewGuid(), default)
        ).ShouldSucceed();
        var view = await testHost.Get<BillingQuery>().RunAsync(per, november, null, default);
        view.IsLocked.Should().BeFalse();
        view.Lock!.Reason.Should().Be("A card is missing");
        view.Due.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Another_sum_than_the_confirmed_one_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var card = await testHost.BuyCardAsync(customer);
        var seen = new BillingTotal(1, card.PriceOre);
        await testHost.BuyCardAsync(customer);

        (await testHost.HandOverAsync(Actor.Program, agreed: seen))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.BillingBasisChanged);
        (await testHost.StandingLinesAsync()).Should().BeEmpty();
        (await testHost.HandOverAsync(Actor.Program, agreed: new(2, 2 * card.PriceOre)))
            .ShouldSucceed()
            .No.Should()
            .Be(1, "a refusal takes no number");
    }

    [Theory, OnBothDatabases]
    public async Task The_page_shows_sums_hand_overs_and_earlier_months(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.BuyCardAsync(customer);
        (await testHost.HandOverAsync(maria)).ShouldSucceed();
        await testHost.BuyCardAsync(customer, 10);
        var november = testHost.ThisMonth();
        var query = testHost.Get<BillingQuery>();

        var view = await query.RunAsync(maria, november, 1, default);

        view.DueTotal.Should().Be(new BillingTotal(1, 981_000));
        view.Sums.Should()
            .Equal(new KindSum(BillingSourceKind.RefillCard, new(1, 981_000), new(1, 517_750)));
        view.HandOvers.Should()
            .ContainSingle()
            .Which.HandOver.HandedOverByName.Should()
            .Be("Maria");
        view.OpenedLines.Should().ContainSingle().Which.CustomerName.Should().Be("Butik 1001");
        (await query.RunAsync(maria, november.Next, null, default))
            .EarlierDue.Should()
            .Equal(new MonthDue(november, new(1, 981_000)));
    }

    /// <summary>Returns the settlements that the sales desk lists.</summary>
    private static async Task<IEnumerable<Settlement>> ToCollectAsync(TestHost testHost) =>
        (
            await testHost
                .Get<SalesDeskQuery>()
                .RunAsync(
                    Actor.Program,
                    new(SalesTaskStatus.ToDo, SalesTaskKind.Settlement),
                    50,
                    default
                )
        ).Rows.Select(r => ((SalesTask.ToCollect)r.Task).Settlement);

    private static async Task UpgradeAsync(TestHost testHost, int customer)
    {
        await testHost
            .Get<AddPackage>()
            .RunAsync(Actor.Program, new("P20", 1200, 1_790_000), Guid.NewGuid(), default);
        (
            await testHost
                .Get<ChangePackage>()
                .RunAsync(
                    Actor.Program,
                    customer,
                    new("P20", "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
    }
}
