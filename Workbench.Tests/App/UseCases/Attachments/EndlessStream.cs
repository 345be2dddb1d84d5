namespace Workbench.Tests.UseCases.Attachments;

/// <summary>Returns bytes without end and counts how many were read.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public long BytesRead { get; private set; }

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        BytesRead += buffer.Length;
        return ValueTask.FromResult(buffer.Length);
    }
}
