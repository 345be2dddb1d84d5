using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>
/// Turns two-factor sign-in on, or exchanges the authenticator app: a code of the new one proves that it works. Returns the
/// recovery codes, which are shown this once.
/// </summary>
[CommandName("TurnOnTwoFactor", Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TurnOnTwoFactor(
    CommandExecutor commands,
    CurrentPassword current,
    AuthenticatorKeys keys
)
{
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(
        Actor actor,
        PasswordProof proof,
        string key,
        string code,
        CancellationToken ct
    ) =>
        await (await current.CheckAsync(actor.Id, proof, ct)).Match(
            _ => TurnOnAsync(actor, key, code, ct),
            refusal => Task.FromResult(Outcome<IReadOnlyList<string>>.Refuse(refusal))
        );

    /// <summary>Turns it on for a person who has just given their password.</summary>
    internal async Task<Outcome<IReadOnlyList<string>>> TurnOnAsync(
        Actor actor,
        string key,
        string code,
        CancellationToken ct
    )
    {
        if (keys.FindStep(key, code) is not { } step)
        {
            return Refusal.Because(RefusalCode.CodeWrong);
        }

        var codes = RecoveryCodes.Create();
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<TurnOnTwoFactor>(actor, $"person {actor.Id}"),
            async (context, token) =>
            {
                if (
                    await context.Db.People.FindAsync([actor.Id], token)
                    is not { IsActive: true } person
                )
                {
                    return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
                }

                person.AuthenticatorKey = keys.Protect(key);
                person.AuthenticatorStep = step;
                await ReplaceCodesAsync(context, actor.Id, codes, token);
                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Unit.Value;
            },
            ct
        );
        return outcome.Match<Outcome<IReadOnlyList<string>>>(
            _ => new Outcome<IReadOnlyList<string>>.Done(codes),
            refusal => refusal
        );
    }

    /// <summary>Replaces the recovery codes of a person; without new ones it removes them.</summary>
    internal static async Task ReplaceCodesAsync(
        CommandContext context,
        int personId,
        IReadOnlyList<string> codes,
        CancellationToken ct
    )
    {
        context.Db.RecoveryCodes.RemoveRange(
            await context.Db.RecoveryCodes.Where(c => c.PersonId == personId).ToListAsync(ct)
        );
        context.Db.RecoveryCodes.AddRange(
            codes.Select(c => new RecoveryCodeRow(personId, RecoveryCodes.Hash(c)))
        );
    }
}
