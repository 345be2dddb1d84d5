using FluentAssertions;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Tests.Architecture.Fixtures;
using Workbench.Tests.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class RuleIndexTests
{
    private const string Docs = "docs/rules.md";

    private static readonly Dictionary<string, string> None = [];
    private static readonly Dictionary<string, string> Fixture = new(StringComparer.Ordinal)
    {
        ["Z9"] = "A rule of the fixtures.",
    };

    private static readonly RuleIndex Index = new(
        [.. typeof(RuleAttribute).Assembly.GetTypes(), .. typeof(ShellTexts).Assembly.GetTypes()],
        typeof(RuleIndexTests)
            .Assembly.GetTypes()
            .Where(t => !IsFixture(t))
            .Concat(typeof(DrawOrderTests).Assembly.GetTypes()),
        RuleSentences.All,
        RuleSentences.WithoutProperty
    );

    [Fact]
    public void Every_rule_is_decided_in_exactly_one_place() =>
        Index.NotDecidedOnce.Should().BeEmpty();

    [Fact]
    public void Every_rule_has_one_example_test() => Index.WithoutOneExample.Should().BeEmpty();

    [Fact]
    public void Every_rule_has_one_property_test_or_a_reason_for_none() =>
        Index.WithoutOneProperty.Should().BeEmpty();

    [Fact]
    public void Every_rule_number_is_known() => Index.Unknown.Should().BeEmpty();

    [Fact]
    public void The_table_in_the_docs_is_up_to_date()
    {
        var path = Repository.PathOf(Docs);
        var now = Index.Markdown();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, now);
        }

        File.ReadAllText(path)
            .ReplaceLineEndings("\n")
            .Should()
            .Be(now, "UPDATE_DOCS=1 ./test.sh writes it anew");
    }

    [Fact]
    public void Every_file_in_the_table_exists()
    {
        var files = Index.Markdown().Split("](../").Skip(1).Select(part => part.Split(')')[0]);

        files.Should().NotBeEmpty().And.OnlyContain(f => File.Exists(Repository.PathOf(f)));
    }

    [Fact]
    public void A_rule_without_a_deciding_place_or_with_two_is_caught()
    {
        IndexOf([]).NotDecidedOnce.Should().Equal("Z9");
        IndexOf([typeof(CarriesUnknownRules)]).NotDecidedOnce.Should().BeEmpty();
        IndexOf([typeof(CarriesUnknownRules), typeof(DecidesAgain)])
            .NotDecidedOnce.Should()
            .Equal("Z9");
    }

    [Fact]
    public void A_rule_without_a_test_is_caught()
    {
        var untested = IndexOf([typeof(CarriesUnknownRules)]);
        untested.WithoutOneExample.Should().Equal("Z9");
        untested.WithoutOneProperty.Should().Equal("Z9");

        var tested = new RuleIndex([], [typeof(DecidesAgain)], Fixture, None);
        tested.WithoutOneExample.Should().BeEmpty();
        tested.WithoutOneProperty.Should().BeEmpty();
    }

    [Fact]
    public void A_reason_for_no_property_test_that_is_out_of_date_is_caught()
    {
        new RuleIndex([], [], Fixture, Fixture).WithoutOneProperty.Should().BeEmpty();
        new RuleIndex([], [typeof(DecidesAgain)], Fixture, Fixture)
            .WithoutOneProperty.Should()
            .Equal("Z9");
        new RuleIndex([], [], None, Fixture).Unknown.Should().Equal("Z9");
    }

    [Fact]
    public void An_unknown_number_is_caught_on_a_type_and_on_a_member() =>
        new RuleIndex([typeof(CarriesUnknownRules)], [], None, None)
            .Unknown.Should()
            .BeEquivalentTo("Z8", "Z9");

    private static RuleIndex IndexOf(IEnumerable<Type> code) => new(code, [], Fixture, None);

    private static bool IsFixture(Type type) =>
        type.Namespace is { } name
        && name.StartsWith(typeof(CarriesUnknownRules).Namespace!, StringComparison.Ordinal);
}
