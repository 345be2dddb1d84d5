using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Architecture.Fixtures;
using Workbench.Tests.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class RuleIndexTests
{
    private const string Docs = "docs/rules.md";

    private static readonly RuleIndex Index = new(
        [.. typeof(RuleAttribute).Assembly.GetTypes(), .. typeof(App.Texts).Assembly.GetTypes()],
        typeof(RuleIndexTests)
            .Assembly.GetTypes()
            .Where(t => !IsFixture(t))
            .Concat(typeof(DrawOrderTests).Assembly.GetTypes())
    );

    [Fact]
    public void Every_rule_in_the_code_has_a_test() => Index.WithoutTest.Should().BeEmpty();

    [Fact]
    public void Every_rule_in_a_test_has_code() => Index.WithoutCode.Should().BeEmpty();

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
        var types = Index.Markdown().Split("](../").Skip(1).Select(part => part.Split(')')[0]);

        types.Should().NotBeEmpty().And.OnlyContain(f => File.Exists(Repository.PathOf(f)));
    }

    [Fact]
    public void A_rule_without_a_test_is_caught() =>
        new RuleIndex([typeof(DrawOrder)], []).WithoutTest.Should().Equal("A7");

    [Fact]
    public void A_rule_without_code_is_caught() =>
        new RuleIndex([], [typeof(DrawOrderTests)]).WithoutCode.Should().Equal("A7");

    [Fact]
    public void An_unknown_number_is_caught_on_a_type_and_on_a_member() =>
        new RuleIndex([typeof(CarriesUnknownRules)], [])
            .Unknown.Should()
            .BeEquivalentTo("Z8", "Z9");

    [Fact]
    public void A_refusal_code_alone_does_not_implement_a_rule() =>
        new RuleIndex([typeof(RefusalCode)], []).WithoutTest.Should().BeEmpty();

    private static bool IsFixture(Type type) =>
        type.Namespace is { } name
        && name.StartsWith(typeof(CarriesUnknownRules).Namespace!, StringComparison.Ordinal);
}
