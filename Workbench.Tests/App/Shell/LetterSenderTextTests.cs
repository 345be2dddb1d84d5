using System.Globalization;
using FluentAssertions;
using Workbench.App.Shell.Letters;
using Workbench.Domain.Settings;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class LetterSenderTextTests
{
    private static readonly Letter Letter = new("Subject", "Hello");

    [Theory]
    [InlineData("sv-SE", "Telefon 08-123 45 67")]
    [InlineData("en-GB", "Phone 08-123 45 67")]
    public void What_is_set_stands_below_the_letter(string language, string phone) =>
        Letter
            .WithSender(
                new("Servicegruppen AB", "Storgatan 1\n111 22 Stockholm", "08-123 45 67", "a@b.se"),
                CultureInfo.GetCultureInfo(language)
            )
            .Text.Should()
            .Be($"Hello\n\nServicegruppen AB\nStorgatan 1\n111 22 Stockholm\n{phone}\na@b.se");

    [Fact]
    public void A_letter_without_a_sender_stays_as_it_is() =>
        Letter.WithSender(LetterSender.None, CultureInfo.InvariantCulture).Should().Be(Letter);
}
