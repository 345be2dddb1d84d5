using System.Globalization;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Bugs;

/// <summary>
/// Answers the questionnaire as docs/bugs-tried.md does for thirty public bug reports, and compares the class with the table.
/// </summary>
[Rule("B1")]
public sealed class TriedBugsTests
{
    /// <summary>The questions are numbered in the document as rule B1 numbers them.</summary>
    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["1"] = nameof(BugQuestion.HappensInCleanShop),
        ["2"] = nameof(BugQuestion.HappensInUnrelatedShops),
        ["3"] = nameof(BugQuestion.PromisedByDocumentation),
        ["4"] = nameof(BugQuestion.SettingExplainsIt),
        ["4b"] = nameof(BugQuestion.SettingIsAgainstManual),
        ["5"] = nameof(BugQuestion.ModificationExplainsIt),
    };

    public static TheoryData<string, string, string, string, string> Reports
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var cells in ReadRows())
            {
                data.Add(cells[1], cells[3], cells[4], cells[5], cells[6]);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Reports))]
    public void The_answers_lead_to_the_class_in_the_table(
        string report,
        string answers,
        string reached,
        string ruled,
        string agrees
    )
    {
        var given = BugAnswerParser.Parse(
            string.Join(
                ", ",
                answers
                    .Split(", ")
                    .Select(a => a.Split(' '))
                    .Select(a => $"{Questions[a[0]]} {a[1]}")
            )
        );

        BugQuestionnaire.Check(given).Should().BeNull(report);
        BugQuestionnaire.NextQuestion(given).Should().BeNull("no question is left");
        ClassText(given).Should().Be(reached, report);
        agrees.Should().Be(Agreement(reached, ruled), report);
    }

    [Fact]
    public void The_table_has_thirty_reports_and_its_summary_counts_them()
    {
        var rows = ReadRows();
        rows.Should().HaveCount(30);
        rows.Select(r => r[1]).Should().OnlyHaveUniqueItems();

        var agreeing = rows.Count(r => string.Equals(r[6], "yes", StringComparison.Ordinal));
        File.ReadAllText(Repository.PathOf("docs/bugs-tried.md"))
            .Should()
            .Contain(string.Create(CultureInfo.InvariantCulture, $"in {agreeing} of 30"));
    }

    private static string Agreement(string reached, string ruled) =>
        string.Equals(reached, ruled, StringComparison.Ordinal) ? "yes" : "no";

    private static string ClassText(IReadOnlyList<BugAnswer> answers) =>
        BugQuestionnaire.Suggest(answers).SuggestedClass is { } bugClass
            ? ((int)bugClass).ToString(CultureInfo.InvariantCulture)
            : "none";

    private static List<string[]> ReadRows() =>
        [
            .. File.ReadLines(Repository.PathOf("docs/bugs-tried.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
                .Where(cells => cells.Length == 8 && cells[0].All(char.IsAsciiDigit)),
        ];
}
