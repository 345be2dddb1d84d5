using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Domain;

public sealed class ResultTests
{
    [Fact]
    public void A_value_is_a_success()
    {
        Result<string> result = "value";

        result.TryGetValue(out var value, out var refusal).Should().BeTrue();
        value.Should().Be("value");
        refusal.Should().BeNull();
        result.Match(v => v.Length, _ => -1).Should().Be(5);
    }

    [Fact]
    public void A_refusal_replaces_the_value()
    {
        Result<string> result = Refusal.Because(RefusalCode.NotFound, "412");

        result.TryGetValue(out var value, out var refusal).Should().BeFalse();
        value.Should().BeNull();
        refusal!.Code.Should().Be(RefusalCode.NotFound);
        refusal.Data.Should().Equal("412");
        result.Match(_ => "", r => r.Code.ToString()).Should().Be("NotFound");
    }
}
