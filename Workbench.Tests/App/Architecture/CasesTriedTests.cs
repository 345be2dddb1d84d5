using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>Checks the table of cases found in use: each case is in it, and each test that it names exists.</summary>
public sealed partial class CasesTriedTests
{
    private const string Docs = "docs/cases-tried.md";

    private static readonly (string Source, int Count)[] Sources =
    [
        ("technician", 25),
        ("roles", 25),
        ("wizard", 8),
        ("public", 16),
    ];

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var named = TestNames(File.ReadAllText(Repository.PathOf(Docs)))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        named.Should().HaveCountGreaterThan(100);
        FindMissing(named).Should().BeEmpty();
    }

    [Fact]
    public void Every_case_is_in_the_table_once() =>
        Rows()
            .Select(cells => cells[0])
            .Where(name => char.IsAsciiDigit(name[^1]))
            .Should()
            .BeEquivalentTo(
                Sources.SelectMany(s =>
                    Enumerable
                        .Range(1, s.Count)
                        .Select(no =>
                            string.Create(CultureInfo.InvariantCulture, $"{s.Source} {no}")
                        )
                )
            );

    [Fact]
    public void A_case_without_a_test_says_that_it_is_open() =>
        Rows()
            .Where(cells => !TestNames(cells[2]).Any())
            .Should()
            .OnlyContain(cells => cells[3].StartsWith("Open: ", StringComparison.Ordinal));

    [Fact]
    public void A_test_that_does_not_exist_is_found() =>
        FindMissing([
                $"{nameof(CasesTriedTests)}.{nameof(A_test_that_does_not_exist_is_found)}",
                $"{nameof(CasesTriedTests)}.Nothing_is_ever_wrong",
                "NoSuchTests.Nothing_is_ever_wrong",
            ])
            .Should()
            .Equal(
                $"{nameof(CasesTriedTests)}.Nothing_is_ever_wrong",
                "NoSuchTests.Nothing_is_ever_wrong"
            );

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.PathOf(Docs))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
            // The table of keys has fewer columns. A case that is written wrongly is missed by the test of the cases.
            .Where(cells =>
                cells.Length == 4 && !string.Equals(cells[0], "case", StringComparison.Ordinal)
            );

    private static IEnumerable<string> TestNames(string text) =>
        TestName().Matches(text).Select(m => m.Groups["name"].Value);

    private static IEnumerable<string> FindMissing(IEnumerable<string> names)
    {
        // By their source: the tests of the browser are an assembly that this one does not know.
        var sources = Repository
            .Files("Tests.cs", "Properties.cs")
            .ToLookup(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);
        return names.Where(name =>
        {
            var parts = name.Split('.');
            return !sources[parts[0]]
                .Any(f =>
                    File.ReadAllText(Repository.PathOf(f))
                        .Contains($" {parts[1]}(", StringComparison.Ordinal)
                );
        });
    }

    [GeneratedRegex(
        @"`(?<name>\w+(Tests|Properties)\.\w+)`",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TestName();
}
