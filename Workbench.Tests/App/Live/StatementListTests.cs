using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Lists in the docs what each page and the two most frequent commands ask the database. The budgets are tested elsewhere; here only
/// that no page is missing, because what a page shares with others may have been read by one of them.
/// </summary>
public sealed partial class StatementListTests : OpenedPage
{
    private const string Docs = "docs/statements.md";

    private const string Introduction = """
        # Statements of pages and commands

        What `StatementListTests` recorded on SQLite (`UPDATE_DOCS=1` writes it anew): the tables of each statement, in their order.
        Pages are opened by somebody with all roles, when other pages of the node have read what all share. Counts of earlier days
        are in [benchmarks.md](benchmarks.md#statements-of-a-page); `PageStatementBudgetTests` and `CommandStatementBudgetTests` fail
        when a statement is added, `QueryPlanTests`, `UseCasePlanTests` and `PagePlanTests` when one scans a table that grows.

        PostgreSQL also locks: the queue and the customer’s account, together with the statement that follows. It gets all rows of a
        command in one round trip, with two change rows for other nodes.

        """;

    [Fact]
    public async Task Every_page_is_in_the_list_of_statements()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(Docs), await ListAsync());
        }

        var listed = await File.ReadAllTextAsync(Repository.PathOf(Docs));

        foreach (var address in PageStatementBudgetTests.Addresses)
        {
            listed.Should().Contain($"## `/{address}`:");
        }
    }

    private async Task<string> ListAsync()
    {
        var anna = await PrepareAsync();
        var text = new StringBuilder(Introduction);
        await using (var db = Host.CreateDbContext())
        {
            using var take = new SqlRecorder(db.Database.GetDbConnection());
            var number = await Host.TakeNextAsync(anna);
            Append(text, "Take next", take.Statements);
            using var register = new SqlRecorder(db.Database.GetDbConnection());
            await Host.RegisterTimeAsync(anna, number, 15);
            Append(text, "Register time", register.Statements);
        }

        foreach (var address in PageStatementBudgetTests.Addresses)
        {
            await OpenAsync(address);
            Host.Clock.Advance(TimeSpan.FromSeconds(3));
            Append(text, $"`/{address}`", await OpenAsync(address));
        }

        return text.ToString();
    }

    private static void Append(
        StringBuilder text,
        string heading,
        IReadOnlyCollection<SqlRecorder.RecordedStatement> statements
    )
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {heading}: {statements.Count}\n\n");
        foreach (var statement in statements)
        {
            var tables = Table()
                .Matches(statement.Text)
                .Select(m => m.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal);
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {statement.Text.Split(' ')[0]} {string.Join(", ", tables)}\n"
            );
        }
    }

    [GeneratedRegex(
        "(?:FROM|JOIN|INTO|UPDATE) \"(?<name>\\w+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Table();
}
