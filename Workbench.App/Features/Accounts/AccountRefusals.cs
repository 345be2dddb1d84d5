using System.Collections.Frozen;
using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts;

/// <summary>What an account page says to a no, and how to mend it.</summary>
public static class AccountRefusals
{
    private static readonly FrozenDictionary<RefusalCode, Func<string>> Sentences = new Dictionary<
        RefusalCode,
        Func<string>
    >
    {
        [RefusalCode.NotAllowed] = () => Texts.Account_RefusedNotAllowed,
        [RefusalCode.NotFound] = () => Texts.Account_RefusedNotFound,
        [RefusalCode.TextMissing] = () => Texts.Account_RefusedTextMissing,
        [RefusalCode.TextTooLong] = () => Texts.Account_RefusedTextTooLong,
        [RefusalCode.EmailTaken] = () => Texts.Account_RefusedEmailTaken,
        [RefusalCode.EmailInvalid] = () => Texts.Account_RefusedEmailInvalid,
        [RefusalCode.RoleNeeded] = () => Texts.Account_RefusedRoleNeeded,
        [RefusalCode.LastAdministrator] = () => Texts.Account_RefusedLastAdministrator,
        [RefusalCode.LinkExpired] = () => Texts.Account_RefusedLinkExpired,
        [RefusalCode.PasswordTooShort] = () =>
            Formats.Text(Texts.Account_RefusedPasswordTooShort, Passwords.ShortestLength),
    }.ToFrozenDictionary();

    public static string Sentence(Refusal refusal) =>
        Sentences.TryGetValue(refusal.Code, out var sentence)
            ? sentence()
            : Texts.Account_RefusedOther;

    /// <returns>Why not; null where it was done.</returns>
    public static string? Problem<T>(this Outcome<T> outcome) =>
        outcome.Refusal is { } refusal ? Sentence(refusal) : null;
}
