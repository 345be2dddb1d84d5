using System.Globalization;
using Workbench.Domain.Agreements;
using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;
using Xunit.Sdk;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>
/// Runs a history in three ways side by side: with the domain, which catches up missed resets; with the domain again, with
/// every reset on its day and without reloads or repeated runs; and with the reference ledger. All three must agree.
/// </summary>
internal sealed class HistoryRunner
{
    private readonly AgreementHistory history;
    private readonly PolicyVariant policy;
    private readonly ReferenceLedger reference;
    private readonly DomainHistoryRunner domain;
    private readonly DomainHistoryRunner uninterrupted;
    private readonly List<Operation> operations = [];

    private HistoryRunner(AgreementHistory history, PolicyVariant policy)
    {
        (this.history, this.policy) = (history, policy);
        reference = new(history.Anchor, history.Anchor.AddDays(history.DaysUntilLaunch), policy);
        ReferenceCalendar.Open(reference, history.Package);
        domain = new(history, policy);
        uninterrupted = new(history, policy);
    }

    /// <summary>The executed operations with their outcomes.</summary>
    public List<(HistoryStepKind Kind, ReferenceOutcome Answer)> Results { get; } = [];

    public ReferenceLedger Reference => reference;

    /// <summary>The customer's hours by the domain at the end of the history.</summary>
    public CustomerHours Hours => domain.Hours;

    /// <exception cref="XunitException">The three runs differ. The message names the differences and the
    /// operations.</exception>
    public static HistoryRunner Run(AgreementHistory history, PolicyVariant policy)
    {
        var runner = new HistoryRunner(history, policy);
        runner.Check([]);
        foreach (var step in history.Steps)
        {
            runner.PlayStep(step);
        }

        runner.Finish();
        return runner;
    }

    private void PlayStep(HistoryStep step)
    {
        AdvanceTo(OperationPlanner.DateAfter(history, reference, step.Advance));
        if (OperationPlanner.CreateOperation(reference, step) is not { } operation)
        {
            return;
        }

        operations.Add(operation);
        if (operation.Kind == HistoryStepKind.Reload)
        {
            // Reloads before the due resets run, as after a crash.
            domain.Reload();
        }

        domain.RunDueResets(operation.Day);
        if (operation.Kind == HistoryStepKind.RepeatRun && domain.RunDueResets(operation.Day))
        {
            throw CreateFailure(["a repeated run changed something (N2)"]);
        }

        var answer = ExecuteReference(operation);
        Results.Add((operation.Kind, answer));
        List<string> answers = [domain.Execute(operation), uninterrupted.Execute(operation)];
        Check(
            answers
                .Where(a => !string.Equals(a, answer.ToString(), StringComparison.Ordinal))
                .Select(a => $"answer: expected {answer}; found {a}")
        );
        if (operation.Kind == HistoryStepKind.Quote)
        {
            CompareQuote(operation.LastDay);
        }
    }

    private void Finish()
    {
        AdvanceTo(history.Horizon);
        domain.RunDueResets(history.Horizon);
        Check([]);
        var sources = domain.Ledger.Sources.OrderBy(s => s.No);
        if (
            !sources.SequenceEqual(uninterrupted.Ledger.Sources)
            || !domain.Entries.SequenceEqual(uninterrupted.Entries)
        )
        {
            throw CreateFailure(["an uninterrupted run ends with another ledger (N3)"]);
        }
    }

    private void AdvanceTo(DateOnly day)
    {
        var today = reference.Today;
        ReferenceCalendar.AdvanceTo(reference, day);
        for (; today <= day; today = today.AddDays(1))
        {
            if (uninterrupted.IsDue(today))
            {
                uninterrupted.RunDueResets(today);
            }
        }
    }

    private ReferenceOutcome ExecuteReference(Operation operation) =>
        operation.Kind switch
        {
            HistoryStepKind.BuyCard => ReferenceAgreementOperations.BuyCard(reference, operation),
            HistoryStepKind.RegisterToday
            or HistoryStepKind.RegisterEarlier
            or HistoryStepKind.RegisterLate => ReferenceTimeOperations.Register(
                reference,
                operation
            ),
            HistoryStepKind.Correct => ReferenceTimeOperations.Correct(reference, operation),
            HistoryStepKind.CancelCard => ReferenceAgreementOperations.CancelCard(
                reference,
                operation
            ),
            HistoryStepKind.Upgrade or HistoryStepKind.Downgrade or HistoryStepKind.BackToPackage =>
                ReferenceAgreementOperations.ChangePackage(reference, operation),
            HistoryStepKind.Cover => ReferenceTimeOperations.Cover(reference, operation),
            HistoryStepKind.Hold or HistoryStepKind.Release => ReferenceTimeOperations.Hold(
                reference,
                operation
            ),
            HistoryStepKind.OrderEnd => ReferenceAgreementOperations.OrderEnd(reference, operation),
            HistoryStepKind.UndoEnd => ReferenceAgreementOperations.UndoEnd(reference),
            HistoryStepKind.RunResets
            or HistoryStepKind.RepeatRun
            or HistoryStepKind.Reload
            or HistoryStepKind.Quote => ReferenceOutcome.Done,
        };

    private void CompareQuote(DateOnly lastDay)
    {
        var found = domain.Quote(lastDay) is { } quote ? LedgerComparison.ToReference(quote) : null;
        var expected = reference.Covers(lastDay)
            ? ReferenceSettlement.Calculate(reference, lastDay)
            : null;
        if (expected != found)
        {
            throw CreateFailure([$"quote: expected {expected}; found {found}"]);
        }
    }

    private void Check(IEnumerable<string> more)
    {
        List<string> differences = [.. more, .. LedgerComparison.Differences(domain, reference)];
        if (differences.Count > 0)
        {
            throw CreateFailure(differences);
        }
    }

    private XunitException CreateFailure(IEnumerable<string> differences) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{policy}, {history.Package}, from {history.Anchor:O}:\n{string.Join("\n", operations)}\n\n{string.Join("\n", differences)}\n\n{string.Join("\n", reference.Entries)}"
            )
        );
}
