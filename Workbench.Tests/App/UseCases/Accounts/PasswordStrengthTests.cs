using FluentAssertions;
using Workbench.App.Features.Accounts.Passwords;
using Xunit;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("passwordpassword")]
    [InlineData("password1234")]
    [InlineData("Password1234")]
    [InlineData("workbench2026")]
    [InlineData("Sommar2026!!")]
    [InlineData("anna lind anna")]
    [InlineData("annalind2026")]
    [InlineData("lösenordlösenord")]
    public void What_is_guessed_soon_is_refused(string password) =>
        PasswordStrength
            .IsEasyToGuess(password, ["Anna Lind", "anna.lind@example.se"])
            .Should()
            .BeTrue();

    [Theory]
    [InlineData("a good long sentence")]
    [InlineData("correct horse battery")]
    [InlineData("twelve chars")]
    [InlineData("tre kaffe och en bulle")]
    [InlineData("x7Kq2mWz9vTb")]
    public void Several_words_and_random_letters_are_accepted(string password) =>
        PasswordStrength
            .IsEasyToGuess(password, ["Anna Lind", "anna.lind@example.se"])
            .Should()
            .BeFalse();

    [Fact]
    public void The_longest_password_is_examined_at_once()
    {
        var password = string.Concat(Enumerable.Range(0, 64).Select(i => $"{i % 10}aBc"));

        PasswordStrength.IsEasyToGuess(password, []).Should().BeFalse();
    }
}
