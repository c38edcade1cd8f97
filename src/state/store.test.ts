import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/snapshot/settings';
import { HOME_CAMERA } from '../model/view/camera';
import { DEFAULT_VIEW } from '../model/view/view';
import { NO_DATA } from './dataset';
import { createAppStore } from './store';

const open = () => createAppStore(DEFAULT_VIEW, NO_DATA);

describe('the studio', () => {
  it('is closed at first, opens with what is known, and keeps the rest when one setting changes', () => {
    const store = open();
    expect(store.getState().studio).toBeNull();
    store.getState().setStudio({ palette: 'dark' });
    expect(store.getState().studio).toEqual({ ...DEFAULT_SETTINGS, palette: 'dark' });
    store.getState().setStudio({ headline: '' });
    expect(store.getState().studio).toEqual({ ...DEFAULT_SETTINGS, palette: 'dark', headline: '' });
  });

  it('forgets its settings when it is closed', () => {
    const store = open();
    store.getState().setStudio({ headline: 'Texas' });
    store.getState().setStudio(null);
    expect(store.getState().studio).toBeNull();
    store.getState().setStudio({});
    expect(store.getState().studio).toEqual(DEFAULT_SETTINGS);
  });

  it('changes nothing of the view', () => {
    const store = open();
    const { view } = store.getState();
    store.getState().setStudio({ size: 'square' });
    store.getState().setMoving({ ...HOME_CAMERA, zoom: 9 });
    expect(store.getState().view).toBe(view);
  });

  it('hears where the map is on its way until it stands still', () => {
    const store = open();
    store.getState().setMoving({ ...HOME_CAMERA, zoom: 5 });
    expect(store.getState().moving?.zoom).toBe(5);
    store.getState().setCamera({ ...HOME_CAMERA, zoom: 6 }, null);
    expect(store.getState()).toMatchObject({ moving: null, view: { camera: { zoom: 6 } } });
  });
});
