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

        result.TryGetValue(out var done, out var refused).Should().BeTrue();
        done.Should().Be("value");
        refused.Should().BeNull();
        result.Match(v => v.Length, _ => -1).Should().Be(5);
    }

    [Fact]
    public void A_refusal_replaces_the_value()
    {
        Result<string> result = Refusal.Because(RefusalCode.NotFound, "412");

        result.TryGetValue(out var done, out var refused).Should().BeFalse();
        done.Should().BeNull();
        refused!.Code.Should().Be(RefusalCode.NotFound);
        refused.Data.Should().Equal("412");
        result.Match(_ => "", r => r.Code.ToString()).Should().Be("NotFound");
    }
}
