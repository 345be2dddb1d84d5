using Microsoft.JSInterop;

namespace Workbench.App.Shell.Interop;

/// <summary>Disposes script modules. The connection may be lost before the component is disposed.</summary>
public static class JsModuleExtensions
{
    /// <summary>Calls the function of the module that undoes its start, and disposes the module.</summary>
    public static ValueTask InvokeAndDisposeAsync(
        this IJSObjectReference? module,
        string function,
        params object?[] arguments
    ) =>
        RunUnlessDisconnectedAsync(
            module,
            async m =>
            {
                await m.InvokeVoidAsync(function, arguments);
                await m.DisposeAsync();
            }
        );

    public static ValueTask DisposeModuleAsync(this IJSObjectReference? module) =>
        RunUnlessDisconnectedAsync(module, m => m.DisposeAsync());

    private static async ValueTask RunUnlessDisconnectedAsync(
        IJSObjectReference? module,
        Func<IJSObjectReference, ValueTask> action
    )
    {
        if (module is null)
        {
            return;
        }

        try
        {
            await action(module);
        }
        catch (Exception exception)
            when (exception
                    is JSDisconnectedException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // The browser has already disposed the module.
        }
    }
}
