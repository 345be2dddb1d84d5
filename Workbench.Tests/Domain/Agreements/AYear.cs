using Workbench.Domain;
using Workbench.Domain.Agreements;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

/// <summary>A launched customer's years, told in the order in which things happen; each step runs the resets due by its day.</summary>
internal sealed class AYear
{
    private int changes;
    private int times;

    public AYear(string anchor = "2026-03-01", int included = 600, AgreementPolicy? policy = null)
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
        var launched = ACustomer with { LaunchedOn = Day(anchor) };
        Hours = new(launched, agreement, opened.Term, opened.Ledger);
    }

    public Dictionary<string, Package> Packages { get; } = new(StringComparer.Ordinal);

    public AgreementPolicy Policy { get; set; }

    public CustomerHours Hours { get; private set; }

    public List<TermReset> Resets { get; } = [];

    public Settlement? Settled { get; private set; }

    public int Balance => Hours.Ledger.Account.BalanceMinutes;

    public IReadOnlyList<LedgerEntry> Entries => Hours.Ledger.NewEntries;

    public HoursSource Source(int no) => Hours.Ledger.Sources.Single(s => s.No == no);

    public AYear On(string day)
    {
        var ran = DueResets.Run(Hours, Day(day), Packages, Policy, Now);
        Hours = ran.HoursAfter;
        Resets.AddRange(ran.Reports);
        Settled ??= ran.Settlement;
        return this;
    }

    public AYear Buy(string day, int hours)
    {
        On(day);
        var bought = RefillCardPurchase.Apply(hours, Day(day), Hours.Agreement, Hours.Ledger, Policy, Now);
        Hours = Hours with { Ledger = bought.Done().Ledger };
        return this;
    }

    public AYear Change(string day, string package)
    {
        On(day);
        Hours = PackageChangeResult
            .Apply(Hours, Packages[package], Day(day), Packages, Policy, ++changes, Now)
            .Done()
            .HoursAfter;
        return this;
    }

    public AYear Work(string day, int minutes, string? registeredOn = null)
    {
        var registered = Registered(day, minutes, registeredOn).Done();
        Hours = Hours with { Ledger = registered.Ledger };
        return this;
    }

    public Result<Workbench.Domain.Funding.RegisteredTime> Registered(
        string day,
        int minutes,
        string? registeredOn = null
    )
    {
        On(registeredOn ?? day);
        var ticket = ATicket with { NextTimeEntryNo = ++times };
        return Workbench.Domain.Funding.RegisteredTime.Apply(
            Time(ticket, minutes, day),
            ticket,
            Hours,
            Day(registeredOn ?? day),
            Policy,
            Now
        );
    }

    public AYear Reverse(string day, LedgerEntry draw)
    {
        On(day);
        var back = Hours.Ledger.Reverse(draw, isReversed: false, Day(day), Now);
        Hours = Hours with { Ledger = back.Done() };
        return this;
    }

    public AYear Keep(CustomerHours hours)
    {
        Hours = hours;
        return this;
    }
}
