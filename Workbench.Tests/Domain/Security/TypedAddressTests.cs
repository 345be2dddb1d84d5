using FluentAssertions;
using Workbench.Domain.Security;
using Xunit;

namespace Workbench.Tests.Domain.Security;

public sealed class TypedAddressTests
{
    private static readonly HashSet<string> Known = ["example.se"];

    [Theory]
    [InlineData("anna.lnd@example.se", "a…@example.se")]
    [InlineData(" Anna@EXAMPLE.se ", "A…@example.se")]
    [InlineData("åsa@example.se", "å…@example.se")]
    [InlineData("a good long sentence", null)]
    [InlineData("hunter2", null)]
    [InlineData("P@ssw0rd", null)]
    [InlineData("P@ss.word", null)]
    [InlineData("secret@example.se.evil.example", null)]
    [InlineData("my secret@example.se", null)]
    [InlineData("@example.se", null)]
    [InlineData("", null)]
    public void Only_the_first_letter_at_a_known_domain_is_stored(string typed, string? stored) =>
        TypedAddress.Shorten(typed, Known).Should().Be(stored);
}
