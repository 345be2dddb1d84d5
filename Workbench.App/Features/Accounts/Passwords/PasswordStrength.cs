namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>
/// Finds passwords that somebody guesses soon: from lists of common ones, repetitions, rows of keys, and words that everybody
/// here knows. The library contains the lists and the arithmetic.
/// </summary>
public static class PasswordStrength
{
    /// <summary>Passwords with less are guessed in fewer than about 100 million attempts.</summary>
    private const double MinEntropyBits = 27;

    /// <summary>What follows is enough for any password; the time grows with the length.</summary>
    private const int ExaminedLength = 64;

    private const int MinWordLength = 3;
    private const int MinDistinctCharacters = 5;

    /// <summary>Words of the program and the Swedish ones that people choose; the lists of the library are English.</summary>
    private static readonly string[] CommonWords =
    [
        "workbench",
        "lösenord",
        "losenord",
        "hemligt",
        "hemlighet",
        "välkommen",
        "valkommen",
        "sommar",
        "vinter",
        "höst",
        "vår",
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
        "måndag",
        "fredag",
        "stockholm",
        "göteborg",
        "malmö",
        "sverige",
        "älskling",
        "service",
        "ärende",
    ];

    /// <param name="owner">Name and e-mail address of the person.</param>
    public static bool IsEasyToGuess(string password, IReadOnlyCollection<string> owner)
    {
        if (password.Distinct().Count() < MinDistinctCharacters)
        {
            return true;
        }

        var examined = password.Length <= ExaminedLength ? password : password[..ExaminedLength];
        return new Zxcvbn.Zxcvbn().EvaluatePassword(examined, Words(owner)).Entropy
            < MinEntropyBits;
    }

    private static IEnumerable<string> Words(IEnumerable<string> owner) =>
        owner
            .SelectMany(text =>
                text.Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            )
            .Where(word => word.Length >= MinWordLength)
            .Concat(CommonWords);
}
