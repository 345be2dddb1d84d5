using Workbench.Domain.Agreements.Ledger;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties;

/// <summary>Runs a random history on the ledger and on the minute model side by side.</summary>
internal sealed class LedgerHistory
{
    private readonly MinuteModel model = new();
    private readonly HashSet<int> reversed = [];
    private readonly Dictionary<int, int> drawOfEntry = [];
    private HoursLedger ledger = EmptyLedger;
    private int draws;
    private int entryCount;

    public MinuteModel Model => model;

    public HoursLedger Ledger => ledger;

    /// <summary>All ledger entries so far, as storage would contain them.</summary>
    public List<LedgerEntry> Entries { get; } = [];

    /// <summary>Descriptions of the differences between ledger and model; empty if they agree.</summary>
    public List<string> Differences { get; } = [];

    public void Play(LedgerStep step)
    {
        switch (step.Kind)
        {
            case LedgerStepKind.Include:
                Grant(HoursSourceKind.Included, step, EndOfTerm(step.Day));
                break;
            case LedgerStepKind.Upgrade:
                Grant(HoursSourceKind.Upgrade, step, EndOfTerm(step.Day));
                break;
            case LedgerStepKind.BuyCard:
                Grant(HoursSourceKind.RefillCard, step, LapseOfCard(step));
                break;
            case LedgerStepKind.Draw:
                Draw(step);
                break;
            case LedgerStepKind.Reverse:
                Reverse(step);
                break;
            case LedgerStepKind.Cancel:
                Cancel(step);
                break;
            case LedgerStepKind.Reload:
                ledger = HoursLedger.Create(ledger.Account, ledger.Sources.Reverse());
                entryCount = 0;
                break;
        }

        Entries.AddRange(ledger.NewEntries.Skip(entryCount));
        entryCount = ledger.NewEntries.Count;
    }

    private static DateOnly On(int day) => SampleAgreement.Anchor.AddDays(day);

    private static int EndOfTerm(int day) => (day / 365 + 1) * 365;

    private static int? LapseOfCard(LedgerStep step) =>
        (step.Pick % 4) switch
        {
            0 => EndOfTerm(step.Day),
            1 => null,
            _ => EndOfTerm(step.Day) + 365,
        };

    private void Grant(HoursSourceKind kind, LedgerStep step, int? lapsesOn)
    {
        var isCard = kind == HoursSourceKind.RefillCard;
        model.Grant(ledger.Account.NextSourceNo, isCard, step.Day, lapsesOn, step.Amount);
        DateOnly? lapseDate = lapsesOn is { } day ? On(day) : null;
        ledger = ledger.Grant(kind, new(step.Amount), On(step.Day), On(step.Day), lapseDate, Now);
    }

    private void Draw(LedgerStep step)
    {
        var before = ledger.NewEntries.Count;
        var expected = model.Draw(++draws, step.Day, step.Amount);
        var work = new DrawPurpose(412, draws, On(step.Day), On(step.Day));
        (ledger, var drawn) = ledger.Draw(new(step.Amount), work, Now);
        var posted = ledger.NewEntries.Skip(before).ToList();
        posted.ForEach(e => drawOfEntry[e.No] = draws);
        Compare("draw", expected, posted.ConvertAll(e => (e.SourceNo, e.Minutes)));
        Compare("drawn", [expected.Sum(e => e.Minutes)], [drawn.Value]);
    }

    private void Reverse(LedgerStep step)
    {
        var all = Entries.FindAll(e => e.Kind == LedgerEntryKind.Draw);
        if (all.Count == 0)
        {
            return;
        }

        var entry = all[step.Pick % all.Count];
        var isFirst = reversed.Add(entry.No);
        if (isFirst)
        {
            model.Reverse(drawOfEntry[entry.No], entry.SourceNo);
        }

        var result = ledger.Reverse(entry, isReversed: !isFirst, On(step.Day), Now);
        Compare("reversal", [isFirst], [result.Match(_ => true, _ => false)]);
        ledger = result.Match(after => after, _ => ledger);
    }

    private void Cancel(LedgerStep step)
    {
        var all = Entries.FindAll(e => e.Kind == LedgerEntryKind.Grant && e.Minutes > 0);
        if (all.Count == 0)
        {
            return;
        }

        var grant = all[step.Pick % all.Count];
        var result = ledger.Cancel(grant, On(step.Day), Now);
        Compare("cancel", [model.Cancel(grant.SourceNo)], [result.Match(_ => true, _ => false)]);
        ledger = result.Match(after => after, _ => ledger);
    }

    private void Compare<T>(string what, IReadOnlyList<T> expected, IReadOnlyList<T> found)
    {
        if (!expected.SequenceEqual(found))
        {
            Differences.Add(
                $"{what}: expected {string.Join(", ", expected)}; found {string.Join(", ", found)}"
            );
        }
    }
}
