using FluentAssertions;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.TicketHistories;

/// <summary>
/// Tests the state table with use cases: every command in every state, allowed where the table says so, and otherwise refused
/// with a sentence and without any change.
/// </summary>
[Rule("K4")]
public sealed class TicketStateMatrixTests
{
    private static readonly string[] Commands =
    [
        "triage as Small",
        "triage as Large",
        "take triage back",
        "take next",
        "ask",
        "answer",
        "go on",
        "hand back",
        "deliver",
        "close",
        "reopen",
        "withdraw",
        "undo withdrawal",
        "merge",
        "undo merge",
        "choose the rate",
        "win",
        "decline",
        "rescope",
    ];

    /// <summary>Written from the state table, not derived from the program.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Allowed = new(
        StringComparer.Ordinal
    )
    {
        ["New"] = new(StringComparer.Ordinal)
        {
            ["triage as Small"] = "Queued",
            ["triage as Large"] = "Escalated",
            ["ask"] = "AwaitingCustomer",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["Queued"] = new(StringComparer.Ordinal)
        {
            ["take triage back"] = "New",
            ["triage as Large"] = "Escalated",
            ["take next"] = "Started",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["Started"] = new(StringComparer.Ordinal)
        {
            ["ask"] = "AwaitingCustomer",
            ["hand back"] = "Queued",
            ["triage as Large"] = "Escalated",
            ["deliver"] = "Delivered",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["AwaitingCustomer"] = new(StringComparer.Ordinal)
        {
            ["answer"] = "Started",
            ["go on"] = "Started",
            ["hand back"] = "Queued",
            ["triage as Large"] = "Escalated",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["AwaitingCustomer of new"] = new(StringComparer.Ordinal)
        {
            ["answer"] = "New",
            ["go on"] = "New",
            ["triage as Large"] = "Escalated",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["AwaitingFunding"] = new(StringComparer.Ordinal)
        {
            ["choose the rate"] = "Queued",
            ["triage as Large"] = "Escalated",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["AwaitingFunding of started"] = new(StringComparer.Ordinal)
        {
            ["choose the rate"] = "Started",
            ["triage as Large"] = "Escalated",
            ["withdraw"] = "Withdrawn",
            ["merge"] = "Merged",
        },
        ["Escalated"] = new(StringComparer.Ordinal)
        {
            ["rescope"] = "Queued",
            ["win"] = "Closed",
            ["decline"] = "Closed",
            ["withdraw"] = "Withdrawn",
        },
        ["Delivered"] = new(StringComparer.Ordinal)
        {
            ["close"] = "Closed",
            ["reopen"] = "Started",
            ["merge"] = "Merged",
        },
        ["Closed"] = new(StringComparer.Ordinal) { ["reopen"] = "Started" },
        ["Withdrawn"] = new(StringComparer.Ordinal) { ["undo withdrawal"] = "Queued" },
        ["Merged"] = new(StringComparer.Ordinal) { ["undo merge"] = "Queued" },
    };

    public static TheoryData<string> States => [.. Allowed.Keys];

    [Theory, MemberData(nameof(States))]
    public async Task Each_command_is_allowed_or_refused_as_the_table_says(string state)
    {
        var failures = new List<string>();
        foreach (var command in Commands)
        {
            await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
            var ticketInState = await TicketInState.OpenAsync(testHost);
            await ticketInState.ReachStateAsync(state);
            var before = await testHost.LoadTicketAsync(ticketInState.Number);
            state.Should().StartWith(before.State.ToString());

            var refusal = await ticketInState.TryAsync(command);

            var after = await testHost.LoadTicketAsync(ticketInState.Number);
            var expected = Allowed[state].GetValueOrDefault(command);
            if (refusal is null != expected is not null)
            {
                failures.Add($"{command}: {refusal?.ToString() ?? $"done, {after.State}"}");
            }
            else if (refusal is not null && after != before)
            {
                failures.Add($"{command}: refused, and yet {after.State}");
            }
            else if (
                refusal is null
                && !string.Equals(after.State.ToString(), expected, StringComparison.Ordinal)
            )
            {
                failures.Add($"{command}: {after.State}, not {expected}");
            }

            foreach (var language in refusal is null ? [] : Languages.All)
            {
                CultureRunner
                    .Run(language, () => RefusalText.For(refusal!))
                    .Should()
                    .EndWith(".")
                    .And.NotContain("{");
            }

            await LedgerAssertions.ShouldBalanceAsync(testHost);
        }

        failures.Should().BeEmpty();
    }
}
