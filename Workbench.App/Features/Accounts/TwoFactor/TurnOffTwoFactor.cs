using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Turns a person's own two-factor sign-in off, unless one of their roles needs it.</summary>
[CommandName("TurnOffTwoFactor", Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TurnOffTwoFactor(
    CommandExecutor commands,
    CurrentPassword current,
    WorkbenchSettings settings
)
{
    public async Task<Outcome<Unit>> RunAsync(
        Actor actor,
        PasswordProof proof,
        CancellationToken ct
    ) =>
        await (await current.CheckAsync(actor.Id, proof, ct)).Match(
            _ => TurnOffAsync(actor, ct),
            refusal => Task.FromResult(Outcome<Unit>.Refuse(refusal))
        );

    private Task<Outcome<Unit>> TurnOffAsync(Actor actor, CancellationToken ct) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<TurnOffTwoFactor>(actor, $"person {actor.Id}"),
            async (context, token) =>
            {
                if (settings.SignIn.NeedsTwoFactor(context.Actor.Roles))
                {
                    return Refusal.Because(RefusalCode.TwoFactorRequired);
                }

                if (await context.Db.People.FindAsync([actor.Id], token) is not { } person)
                {
                    return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
                }

                await ClearAsync(context, person, token);
                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Unit.Value;
            },
            ct
        );

    /// <summary>Removes a person's app and recovery codes.</summary>
    internal static Task ClearAsync(CommandContext context, Person person, CancellationToken ct)
    {
        (person.AuthenticatorKey, person.AuthenticatorStep) = (null, 0);
        return TurnOnTwoFactor.ReplaceCodesAsync(context, person.Id, [], ct);
    }
}
