using System.Globalization;
using Workbench.Domain.Agreements;
using Xunit.Sdk;

namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>
/// Plays a history three times side by side: by the domain, which catches up what was missed; by the domain again, with every
/// reset on its day and nothing lost or repeated; and by the second ledger. All three must agree.
/// </summary>
internal sealed class YearsPlay
{
    private readonly YearsHistory history;
    private readonly YearsReading reading;
    private readonly ReferenceLedger book;
    private readonly DomainYears domain;
    private readonly DomainYears undisturbed;
    private readonly List<Deed> deeds = [];

    private YearsPlay(YearsHistory history, YearsReading reading)
    {
        (this.history, this.reading) = (history, reading);
        book = new(history.Anchor, history.Anchor.AddDays(history.LaunchAfter), reading);
        ReferenceCalendar.Open(book, history.Package);
        domain = new(history, reading);
        undisturbed = new(history, reading);
    }

    /// <summary>What was done, with the answer.</summary>
    public List<(YearsStepKind Kind, ReferenceOutcome Answer)> Done { get; } = [];

    public ReferenceLedger Book => book;

    /// <summary>The domain's, at the end of the history.</summary>
    public CustomerHours Hours => domain.Hours;

    /// <exception cref="XunitException">The three differ; it says where, and after which deeds.</exception>
    public static YearsPlay Of(YearsHistory history, YearsReading reading)
    {
        var play = new YearsPlay(history, reading);
        play.Check([]);
        foreach (var step in history.Steps)
        {
            play.Play(step);
        }

        play.Finish();
        return play;
    }

    private void Play(YearsStep step)
    {
        GoTo(YearsPlan.DayOf(history, book, step.Move));
        if (YearsPlan.DeedOf(book, step) is not { } deed)
        {
            return;
        }

        deeds.Add(deed);
        if (deed.Kind == YearsStepKind.Reload)
        {
            // Before what is due was run: as after a crash.
            domain.Reload();
        }

        domain.RunDue(deed.Day);
        if (deed.Kind == YearsStepKind.RepeatRun && domain.RunDue(deed.Day))
        {
            throw Failed(["a repeated run changed something (N2)"]);
        }

        var answer = Answer(deed);
        Done.Add((deed.Kind, answer));
        List<string> answers = [domain.Do(deed), undisturbed.Do(deed)];
        Check(
            answers
                .Where(a => !string.Equals(a, answer.ToString(), StringComparison.Ordinal))
                .Select(a => $"answer: expected {answer}; found {a}")
        );
        if (deed.Kind == YearsStepKind.Quote)
        {
            CompareQuote(deed.LastDay);
        }
    }

    private void Finish()
    {
        GoTo(history.Horizon);
        domain.RunDue(history.Horizon);
        Check([]);
        var sources = domain.Ledger.Sources.OrderBy(s => s.No);
        if (
            !sources.SequenceEqual(undisturbed.Ledger.Sources)
            || !domain.Entries.SequenceEqual(undisturbed.Entries)
        )
        {
            throw Failed(["an undisturbed run ends otherwise (N3)"]);
        }
    }

    private void GoTo(DateOnly day)
    {
        var today = book.Today;
        ReferenceCalendar.AdvanceTo(book, day);
        for (; today <= day; today = today.AddDays(1))
        {
            if (undisturbed.IsDue(today))
            {
                undisturbed.RunDue(today);
            }
        }
    }

    private ReferenceOutcome Answer(Deed deed) =>
        deed.Kind switch
        {
            YearsStepKind.BuyCard => ReferenceAgreementOperations.BuyCard(book, deed),
            YearsStepKind.RegisterToday
            or YearsStepKind.RegisterEarlier
            or YearsStepKind.RegisterLate => ReferenceTimeOperations.Register(book, deed),
            YearsStepKind.Correct => ReferenceTimeOperations.Correct(book, deed),
            YearsStepKind.CancelCard => ReferenceAgreementOperations.CancelCard(book, deed),
            YearsStepKind.Upgrade or YearsStepKind.Downgrade or YearsStepKind.BackToPackage =>
                ReferenceAgreementOperations.ChangePackage(book, deed),
            YearsStepKind.Cover => ReferenceTimeOperations.Cover(book, deed),
            YearsStepKind.Hold or YearsStepKind.Release => ReferenceTimeOperations.Hold(book, deed),
            YearsStepKind.OrderEnd => ReferenceAgreementOperations.OrderEnd(book, deed),
            YearsStepKind.UndoEnd => ReferenceAgreementOperations.UndoEnd(book),
            YearsStepKind.RunResets
            or YearsStepKind.RepeatRun
            or YearsStepKind.Reload
            or YearsStepKind.Quote => ReferenceOutcome.Done,
        };

    private void CompareQuote(DateOnly lastDay)
    {
        var found = domain.Quote(lastDay) is { } quote ? YearsComparison.Settled(quote) : null;
        var expected = book.Covers(lastDay) ? ReferenceSettlement.Calculate(book, lastDay) : null;
        if (expected != found)
        {
            throw Failed([$"quote: expected {expected}; found {found}"]);
        }
    }

    private void Check(IEnumerable<string> more)
    {
        List<string> differences = [.. more, .. YearsComparison.Differences(domain, book)];
        if (differences.Count > 0)
        {
            throw Failed(differences);
        }
    }

    private XunitException Failed(IEnumerable<string> differences) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{reading}, {history.Package}, from {history.Anchor:O}:\n{string.Join("\n", deeds)}\n\n{string.Join("\n", differences)}\n\n{string.Join("\n", book.Entries)}"
            )
        );
}
