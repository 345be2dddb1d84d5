using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>
/// Does the deeds with the domain, as commands and storage do: due resets before each, holds fitted after them, and what is
/// refused changes nothing.
/// </summary>
internal sealed class DomainYears
{
    private readonly AgreementPolicy policy;
    private readonly Dictionary<string, Package> packages = ReferencePackage.All.ToDictionary(
        p => p.Name,
        p => new Package(p.Name, p.Minutes, p.Minutes * 1_000L),
        StringComparer.Ordinal
    );
    private readonly Ticket[] tickets =
    [
        SampleData.SampleTicket with
        {
            Number = 1,
            State = TicketState.Started,
        },
        SampleData.SampleTicket with
        {
            Number = 2,
            State = TicketState.Started,
        },
    ];
    private readonly List<TimeEntry> times = [];
    private int changes;

    public DomainYears(YearsHistory history, YearsReading reading)
    {
        policy = AgreementPolicy.Default with
        {
            CarryOver = reading.CarryAll ? CarryOverMode.AllHoursIfRefilled : CarryOverMode.RefillHours,
            RefillCarryOverTerms = reading.CardTerms,
            UpgradeGrant = reading.FullUpgrade ? UpgradeGrantMode.Full : UpgradeGrantMode.ProRata,
        };
        var first = TermDates.Create(history.Anchor, 0);
        var package = packages[history.Package.Name];
        var agreement = new ServiceAgreement(1, history.Anchor, package.Name, null).WithNextDueAfter(first);
        var opened = TermOpening.Apply(agreement, first, package, SampleData.EmptyLedger, SampleData.Now);
        Opened.Add(opened.Term);
        var customer = SampleData.SampleCustomer with
        {
            LaunchedOn = history.Anchor.AddDays(history.LaunchAfter),
        };
        Hours = new(customer, agreement, opened.Term, opened.Ledger);
    }

    public CustomerHours Hours { get; private set; }

    public HoursLedger Ledger => Hours.Ledger;

    public IReadOnlyList<Ticket> Tickets => tickets;

    /// <summary>Every entry of the ledger, as it holds them now.</summary>
    public IReadOnlyList<LedgerEntry> Entries => [.. Ledger.EntriesSince(DateOnly.MinValue)];

    public List<Term> Opened { get; } = [];

    public List<TermReset> Resets { get; } = [];

    public List<Settlement> Settlements { get; } = [];

    public bool IsDue(DateOnly by) => DueResets.AreDue(Hours, by);

    /// <summary>Runs what is due by a day and fits the holds.</summary>
    /// <returns>Whether anything was due.</returns>
    public bool RunDue(DateOnly by)
    {
        var ran = DueResets.Run(Hours, by, packages, policy, SampleData.Now);
        if (ran.HoursAfter == Hours)
        {
            return false;
        }

        Hours = ran.HoursAfter;
        Opened.AddRange(ran.OpenedTerms);
        Resets.AddRange(ran.Reports);
        if (ran.Settlement is { } settlement)
        {
            Settlements.Add(settlement);
        }

        var (changed, hoursAccount) = HoldsAfterReset.Calculate(
            tickets.Where(t => t.HeldMinutes > 0),
            Ledger.Account
        );
        Keep(Ledger with { Account = hoursAccount });
        foreach (var ticket in changed)
        {
            tickets[ticket.Number - 1] = ticket;
        }

        return true;
    }

    /// <summary>Nothing but what storage has: all entries known, none posted, the sources in another order.</summary>
    public void Reload() =>
        Keep(
            HoursLedger.Create(Ledger.Account, Ledger.Sources.Reverse()) with
            {
                LoadedEntries = LoadedEntries.All(Entries),
            }
        );

    /// <returns>"Done", or the code of the refusal.</returns>
    public string Do(Deed deed) =>
        deed.Kind switch
        {
            YearsStepKind.BuyCard => BuyCard(deed),
            YearsStepKind.RegisterToday
            or YearsStepKind.RegisterEarlier
            or YearsStepKind.RegisterLate => Register(deed, tickets[deed.Ticket], Ledger),
            YearsStepKind.Correct => Correct(deed),
            YearsStepKind.CancelCard => Keep(
                RefillCardCancellation.Apply(Hours, deed.Source, deed.Day, SampleData.Now)
            ),
            YearsStepKind.Upgrade or YearsStepKind.Downgrade or YearsStepKind.BackToPackage =>
                ChangePackage(deed),
            YearsStepKind.Cover => Cover(deed),
            YearsStepKind.Hold or YearsStepKind.Release => Hold(deed),
            YearsStepKind.OrderEnd => Keep(AgreementEnd.Schedule(Hours, deed.LastDay, deed.Day)),
            YearsStepKind.UndoEnd => Keep(AgreementEnd.Undo(Hours, deed.Day, SampleData.Now)),
            YearsStepKind.RunResets
            or YearsStepKind.RepeatRun
            or YearsStepKind.Reload
            or YearsStepKind.Quote => "Done",
        };

    public Settlement? Quote(DateOnly lastDay) =>
        Settlement.Quote(Hours, lastDay, policy, SampleData.Now).Match<Settlement?>(s => s, _ => null);

    private string BuyCard(Deed deed)
    {
        var bought = RefillCardPurchase.Apply(
            deed.Minutes,
            deed.Day,
            Hours.Agreement,
            Ledger,
            policy,
            SampleData.Now
        );
        return Answer(bought, b => Keep(b.Ledger));
    }

    private string Register(Deed deed, Ticket ticket, HoursLedger ledger)
    {
        var entry = SampleData.TimeEntryFor(ticket, deed.Minutes) with { WorkedOn = deed.WorkedOn };
        var hours = Hours with { Ledger = ledger };
        var registered = RegisteredTime.Apply(entry, ticket, hours, deed.Day, policy, SampleData.Now);
        return Answer(
            registered,
            r =>
            {
                tickets[deed.Ticket] = r.Ticket;
                times.Add(r.Entry);
                Keep(r.Ledger);
            }
        );
    }

    private string Correct(Deed deed)
    {
        var time = times.Single(t => t.TicketNumber == deed.Ticket + 1 && t.No == deed.Time);
        var draws = UnreversedDraws
            .From(Entries)
            .Where(d => d.TicketNumber == time.TicketNumber && d.TimeEntryNo == time.No)
            .ToList();
        var ledger = draws.Aggregate(
            Ledger,
            (l, draw) => l.Reverse(draw, isReversed: false, deed.Day, SampleData.Now).ShouldSucceed()
        );
        var ticket = tickets[deed.Ticket];
        var without = ticket with
        {
            RegisteredMinutes = ticket.RegisteredMinutes - time.Minutes,
            UncoveredMinutes = ticket.UncoveredMinutes - time.Minutes + draws.Sum(d => d.Minutes),
        };
        if (deed.Minutes > 0 && Register(deed, without, ledger) is not "Done" and var refused)
        {
            return refused;
        }

        times.Remove(time);
        if (deed.Minutes == 0)
        {
            tickets[deed.Ticket] = without;
            Keep(ledger);
        }

        return "Done";
    }

    private string ChangePackage(Deed deed)
    {
        var to = packages[deed.Package!.Name];
        var changed = PackageChangeResult.Apply(
            Hours,
            to,
            deed.Day,
            packages,
            policy,
            changes + 1,
            SampleData.Now
        );
        return Answer(
            changed,
            c =>
            {
                changes++;
                Hours = c.HoursAfter;
            }
        );
    }

    private string Cover(Deed deed)
    {
        var ticket = tickets[deed.Ticket];
        var uncovered = UncoveredTime.Calculate(
            ticket,
            times.Where(t => t.TicketNumber == ticket.Number),
            Entries
        );
        var covered = UncoveredTimeCoverage.Apply(ticket, uncovered, Hours, deed.Day, SampleData.Now);
        return Answer(
            covered,
            c =>
            {
                tickets[deed.Ticket] = c.Ticket;
                Keep(c.Ledger);
            }
        );
    }

    private string Hold(Deed deed)
    {
        var hold = new Hold(tickets[deed.Ticket], Ledger.Account);
        var free = hold.Release().Account.Free;
        var set = hold.Set(Minutes.Min(new(deed.Minutes), free));
        tickets[deed.Ticket] = set.Ticket;
        Keep(Ledger with { Account = set.Account });
        return "Done";
    }

    private void Keep(HoursLedger ledger) => Hours = Hours with { Ledger = ledger };

    private string Keep(Result<CustomerHours> result) => Answer(result, after => Hours = after);

    private static string Answer<T>(Result<T> result, Action<T> keep)
        where T : class =>
        result.Match(
            done =>
            {
                keep(done);
                return "Done";
            },
            refused => refused.Code.ToString()
        );
}
