namespace Workbench.Tests.UseCases.Attachments;

/// <summary>Returns some bytes and then fails like a lost connection.</summary>
internal sealed class BrokenStream : MemoryStream
{
    private bool hasReturnedData;

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (hasReturnedData)
        {
            throw new IOException("The connection is gone.");
        }

        hasReturnedData = true;
        buffer.Span[0] = 65;
        return ValueTask.FromResult(1);
    }
}
