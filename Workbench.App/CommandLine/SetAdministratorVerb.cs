using System.CommandLine;
using Workbench.App.Features.Accounts.Setup;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>
/// Implements <c>set-admin EMAIL</c>: the way back in when no administrator can sign in. Whoever can run it has the machine.
/// </summary>
internal static class SetAdministratorVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var email = new Argument<string>("EMAIL")
        {
            Description = "The address of a person who is known to the program",
        };
        var verb = new Command(
            "set-admin",
            "Makes a person administrator and prints a link that sets a new password; with the embedded database, stop the program first."
        )
        {
            email,
        };
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The administrator could not be set",
                    () => RunAsync(parsed.GetRequiredValue(email), output, ct)
                )
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(string email, VerbContext output, CancellationToken ct)
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: true, ct);
        var outcome = await host.Get<SetAdministrator>()
            .RunAsync(Actor.Program, email, Guid.NewGuid(), ct);
        return outcome.Match(
            link =>
            {
                output.Out.WriteLine(
                    $"{email} is an administrator. Open {link.Url} on the site within a day to set a password."
                );
                return ExitCode.Success;
            },
            _ =>
            {
                output.Error.WriteLine(
                    $"Nobody has the address {email}. Check it on a list of the staff."
                );
                return ExitCode.Failure;
            }
        );
    }
}
