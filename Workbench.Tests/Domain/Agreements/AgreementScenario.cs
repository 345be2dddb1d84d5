using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

/// <summary>
/// Builds the years of a launched customer step by step, in order of time. Each step runs the resets due by its day.
/// </summary>
internal sealed class AgreementScenario
{
    private int changes;
    private int times;

    public AgreementScenario(
        string anchor = "2026-03-01",
        int included = 600,
        AgreementPolicy? policy = null
    )
    {
        Policy = policy ?? AgreementPolicy.Default;
        Packages["Basic"] = new("Basic", included, 1_000_000);
        Packages["Plus"] = new("Plus", 1200, 1_730_000);
        Packages["Mini"] = new("Mini", 60, 400_000);
        Packages["Same"] = new("Same", included, 1_100_000);
        Packages["Hair"] = new("Hair", included + 1, 1_000_100);
        var dates = TermDates.Create(Day(anchor), 0);
        var agreement = new ServiceAgreement(1, Day(anchor), "Basic", null).WithNextDueAfter(dates);
        var opened = TermOpening.Apply(agreement, dates, Packages["Basic"], EmptyLedger, Now);
        var launched = SampleCustomer with { LaunchedOn = Day(anchor) };
        Hours = new(launched, agreement, opened.Term, opened.Ledger);
    }

    public Dictionary<string, Package> Packages { get; } = new(StringComparer.Ordinal);

    public AgreementPolicy Policy { get; set; }

    public CustomerHours Hours { get; private set; }

    public List<TermReset> Resets { get; } = [];

    public Settlement? Settlement { get; private set; }

    public int Balance => Hours.Ledger.Account.BalanceMinutes;

    public IReadOnlyList<LedgerEntry> Entries => Hours.Ledger.NewEntries;

    public HoursSource Source(int no) => Hours.Ledger.Sources.Single(s => s.No == no);

    public AgreementScenario AdvanceTo(string day)
    {
        var ran = DueResets.Run(Hours, Day(day), Packages, Policy, Now);
        Hours = ran.HoursAfter;
        Resets.AddRange(ran.Reports);
        Settlement ??= ran.Settlement;
        return this;
    }

    public AgreementScenario BuyCard(string day, int hours)
    {
        AdvanceTo(day);
        var bought = RefillCardPurchase.Apply(
            hours,
            Day(day),
            Hours.Agreement,
            Hours.Ledger,
            Policy,
            Now
        );
        Hours = Hours with { Ledger = bought.ShouldSucceed().Ledger };
        return this;
    }

    public AgreementScenario ChangePackage(string day, string package)
    {
        AdvanceTo(day);
        Hours = PackageChangeResult
            .Apply(Hours, Packages[package], Day(day), Packages, Policy, ++changes, Now)
            .ShouldSucceed()
            .HoursAfter;
        return this;
    }

    public AgreementScenario RegisterTime(string day, int minutes, string? registeredOn = null)
    {
        var registered = TryRegisterTime(day, minutes, registeredOn).ShouldSucceed();
        Hours = Hours with { Ledger = registered.Ledger };
        return this;
    }

    public Result<Workbench.Domain.Funding.Time.RegisteredTime> TryRegisterTime(
        string day,
        int minutes,
        string? registeredOn = null
    )
    {
        AdvanceTo(registeredOn ?? day);
        var ticket = SampleTicket with { NextTimeEntryNo = ++times };
        return Workbench.Domain.Funding.Time.RegisteredTime.Apply(
            TimeEntryFor(ticket, minutes, day),
            ticket,
            Hours,
            Day(registeredOn ?? day),
            Policy,
            Now
        );
    }

    public AgreementScenario Reverse(string day, LedgerEntry draw)
    {
        AdvanceTo(day);
        var reversed = Hours.Ledger.Reverse(draw, isReversed: false, Day(day), Now);
        Hours = Hours with { Ledger = reversed.ShouldSucceed() };
        return this;
    }

    public AgreementScenario Apply(CustomerHours hours)
    {
        Hours = hours;
        return this;
    }
}
