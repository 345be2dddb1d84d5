using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>
/// Executes operations with the domain, as commands and storage do: due resets before each operation, adjusted holds after
/// them. A refused operation changes nothing.
/// </summary>
internal sealed class DomainHistoryRunner
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

    public DomainHistoryRunner(AgreementHistory history, PolicyVariant variant)
    {
        policy = AgreementPolicy.Default with
        {
            CarryOver = variant.CarriesOverAllHours
                ? CarryOverMode.AllHoursIfRefilled
                : CarryOverMode.RefillHours,
            RefillCarryOverTerms = variant.CardResets,
            UpgradeGrant = variant.GrantsFullUpgrade
                ? UpgradeGrantMode.Full
                : UpgradeGrantMode.ProRata,
        };
        var first = TermDates.Create(history.Anchor, 0);
        var package = packages[history.Package.Name];
        var agreement = new ServiceAgreement(
            1,
            history.Anchor,
            package.Name,
            null
        ).WithNextDueAfter(first);
        var opened = TermOpening.Apply(
            agreement,
            first,
            package,
            SampleData.EmptyLedger,
            SampleData.Now
        );
        OpenedTerms.Add(opened.Term);
        var customer = SampleData.SampleCustomer with
        {
            LaunchedOn = history.Anchor.AddDays(history.DaysUntilLaunch),
        };
        Hours = new(customer, agreement, opened.Term, opened.Ledger);
    }

    public CustomerHours Hours { get; private set; }

    public HoursLedger Ledger => Hours.Ledger;

    public IReadOnlyList<Ticket> Tickets => tickets;

    /// <summary>All entries of the ledger.</summary>
    public IReadOnlyList<LedgerEntry> Entries => [.. Ledger.EntriesSince(DateOnly.MinValue)];

    public List<Term> OpenedTerms { get; } = [];

    public List<TermReset> Resets { get; } = [];

    public List<Settlement> Settlements { get; } = [];

    public bool IsDue(DateOnly by) => DueResets.AreDue(Hours, by);

    /// <summary>Runs what is due by a day, and adjusts the holds.</summary>
    /// <returns>Whether anything was due.</returns>
    public bool RunDueResets(DateOnly by)
    {
        var ran = DueResets.Run(Hours, by, packages, policy, SampleData.Now);
        if (ran.HoursAfter == Hours)
        {
            return false;
        }

        Hours = ran.HoursAfter;
        OpenedTerms.AddRange(ran.OpenedTerms);
        Resets.AddRange(ran.Reports);
        if (ran.Settlement is { } settlement)
        {
            Settlements.Add(settlement);
        }

        var (changed, hoursAccount) = HoldsAfterReset.Calculate(
            tickets.Where(t => t.HeldMinutes > 0),
            Ledger.Account
        );
        Apply(Ledger with { Account = hoursAccount });
        foreach (var ticket in changed)
        {
            tickets[ticket.Number - 1] = ticket;
        }

        return true;
    }

    /// <summary>Keeps only what storage contains: all entries loaded, none new, and the sources in another order.</summary>
    public void Reload() =>
        Apply(
            HoursLedger.Create(Ledger.Account, Ledger.Sources.Reverse()) with
            {
                LoadedEntries = LoadedLedgerEntries.All(Entries),
            }
        );

    /// <returns>"Done", or the code of the refusal.</returns>
    public string Execute(Operation operation) =>
        operation.Kind switch
        {
            HistoryStepKind.BuyCard => BuyCard(operation),
            HistoryStepKind.RegisterToday
            or HistoryStepKind.RegisterEarlier
            or HistoryStepKind.RegisterLate => Register(
                operation,
                tickets[operation.Ticket],
                Ledger
            ),
            HistoryStepKind.Correct => Correct(operation),
            HistoryStepKind.CancelCard => Apply(
                RefillCardCancellation.Apply(
                    Hours,
                    operation.SourceNo,
                    operation.Day,
                    SampleData.Now
                )
            ),
            HistoryStepKind.Upgrade or HistoryStepKind.Downgrade or HistoryStepKind.BackToPackage =>
                ChangePackage(operation),
            HistoryStepKind.Cover => Cover(operation),
            HistoryStepKind.Hold or HistoryStepKind.Release => Hold(operation),
            HistoryStepKind.OrderEnd => Apply(
                AgreementEnd.Schedule(Hours, operation.LastDay, operation.Day)
            ),
            HistoryStepKind.UndoEnd => Apply(
                AgreementEnd.Undo(Hours, "They stay", operation.Day, SampleData.Now)
            ),
            HistoryStepKind.RunResets
            or HistoryStepKind.RepeatRun
            or HistoryStepKind.Reload
            or HistoryStepKind.Quote => "Done",
        };

    public Settlement? Quote(DateOnly lastDay) =>
        Settlement
            .Quote(Hours, lastDay, policy, SampleData.Now)
            .Match<Settlement?>(s => s, _ => null);

    private string BuyCard(Operation operation)
    {
        var bought = RefillCardPurchase.Apply(
            operation.Minutes,
            operation.Day,
            Hours.Agreement,
            Ledger,
            policy,
            SampleData.Now
        );
        return ToAnswer(bought, b => Apply(b.Ledger));
    }

    private string Register(Operation operation, Ticket ticket, HoursLedger ledger)
    {
        var entry = SampleData.TimeEntryFor(ticket, operation.Minutes) with
        {
            WorkedOn = operation.WorkedOn,
        };
        var hours = Hours with { Ledger = ledger };
        var registered = RegisteredTime.Apply(
            entry,
            ticket,
            hours,
            operation.Day,
            policy,
            SampleData.Now
        );
        return ToAnswer(
            registered,
            r =>
            {
                tickets[operation.Ticket] = r.Ticket;
                times.Add(r.Entry);
                Apply(r.Ledger);
            }
        );
    }

    private string Correct(Operation operation)
    {
        var time = times.Single(t =>
            t.TicketNumber == operation.Ticket + 1 && t.No == operation.TimeNo
        );
        var draws = UnreversedDraws
            .From(Entries)
            .Where(d => d.TicketNumber == time.TicketNumber && d.TimeEntryNo == time.No)
            .ToList();
        var ledger = draws.Aggregate(
            Ledger,
            (l, draw) =>
                l.Reverse(draw, isReversed: false, operation.Day, SampleData.Now).ShouldSucceed()
        );
        var ticket = tickets[operation.Ticket];
        var without = ticket with
        {
            RegisteredMinutes = ticket.RegisteredMinutes - time.Minutes,
            UncoveredMinutes = ticket.UncoveredMinutes - time.Minutes + draws.Sum(d => d.Minutes),
        };
        if (
            operation.Minutes > 0
            && Register(operation, without, ledger) is not "Done" and var refused
        )
        {
            return refused;
        }

        times.Remove(time);
        if (operation.Minutes == 0)
        {
            tickets[operation.Ticket] = without;
            Apply(ledger);
        }

        return "Done";
    }

    private string ChangePackage(Operation operation)
    {
        var to = packages[operation.Package!.Name];
        var changed = PackageChangeResult.Apply(
            Hours,
            to,
            operation.Day,
            packages,
            policy,
            changes + 1,
            SampleData.Now
        );
        return ToAnswer(
            changed,
            c =>
            {
                changes++;
                Hours = c.HoursAfter;
            }
        );
    }

    private string Cover(Operation operation)
    {
        var ticket = tickets[operation.Ticket];
        var uncovered = UncoveredTime.Calculate(
            ticket,
            times.Where(t => t.TicketNumber == ticket.Number),
            Entries
        );
        var covered = UncoveredTimeCoverage.Apply(
            ticket,
            uncovered,
            Hours,
            operation.Day,
            SampleData.Now
        );
        return ToAnswer(
            covered,
            c =>
            {
                tickets[operation.Ticket] = c.Ticket;
                Apply(c.Ledger);
            }
        );
    }

    private string Hold(Operation operation)
    {
        var hold = new Hold(tickets[operation.Ticket], Ledger.Account);
        var free = hold.Release().Account.Free;
        var set = hold.Set(Minutes.Min(new(operation.Minutes), free));
        tickets[operation.Ticket] = set.Ticket;
        Apply(Ledger with { Account = set.Account });
        return "Done";
    }

    private void Apply(HoursLedger ledger) => Hours = Hours with { Ledger = ledger };

    private string Apply(Result<CustomerHours> result) => ToAnswer(result, after => Hours = after);

    private static string ToAnswer<T>(Result<T> result, Action<T> apply)
        where T : class =>
        result.Match(
            done =>
            {
                apply(done);
                return "Done";
            },
            refused => refused.Code.ToString()
        );
}
